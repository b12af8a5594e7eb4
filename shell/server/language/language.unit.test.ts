import * as letters from '@tessera/bff-kit/languages';
import { languageFacts, languages, localPath } from '@tessera/mfe-kit/locales';
import { describe, expect, it } from 'vitest';
import { chooseLocale } from './choose-locale.ts';
import { negotiateLanguage } from './negotiate-language.ts';
import { pageLanguage } from './page-language.ts';
import { readLanguage } from './read-language.ts';

const all = ['en', 'de', 'ar'] as const;

it.each([
  [null, 'en'],
  ['de-DE,de;q=0.9,en;q=0.8', 'de'],
  ['en;q=0.5,de;q=0.9', 'de'],
  ['fr,ar;q=0.4', 'ar'],
  ['fr-FR', 'en'],
  ['de;q=0', 'en'],
  ['den', 'en'],
  ['"><script>', 'en'],
])('of Accept-Language %s the shop speaks %s', (accepted, language) => {
  expect(negotiateLanguage(accepted, all)).toBe(language);
});

it('a language that is not offered is not negotiated', () => {
  expect(negotiateLanguage('de', ['en', 'ar'])).toBe('en');
});

it.each([
  ['en', null, 'en-IE'],
  ['en', 'de,en-us;q=0.7,en;q=0.3', 'en-US'],
  ['de', 'de-at', 'de-AT'],
  ['de', 'en-US', 'de-DE'],
  // Digits of other regions differ.
  ['ar', 'ar-EG', 'ar-AE'],
] as const)(
  'a page in %s for Accept-Language %s has the locale %s',
  (language, accepted, locale) => {
    expect(chooseLocale(language, accepted)).toBe(locale);
  },
);

describe('the language of a request', () => {
  const read = (path: string, headers: Record<string, string> = {}, chosen?: string) =>
    readLanguage(
      path,
      (name) => headers[name],
      new Map(chosen ? [['tessera_language', chosen]] : []),
      all,
    );

  it('is that of its path, whatever the browser prefers', () => {
    expect(read('/ar/cart', { 'accept-language': 'de' })).toMatchObject({
      language: 'ar',
      pathname: '/cart',
      preferred: 'de',
      remember: null,
    });
  });

  it('that was chosen before is preferred to what the browser names', () => {
    expect(read('/', { 'accept-language': 'de' }, 'en').preferred).toBe('en');
    expect(read('/', { 'accept-language': 'de' }, 'xx').preferred).toBe('de');
  });

  it('is remembered when a person moves to it inside the shop, not when a link from elsewhere leads there', () => {
    const inside = { 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'document' };
    expect(read('/de/cart', inside).remember).toBe('de');
    expect(read('/de/cart', inside, 'de').remember).toBeNull();
    expect(read('/de/cart', { ...inside, 'sec-fetch-site': 'cross-site' }).remember).toBeNull();
    expect(read('/en/cart').remember).toBe('en');
  });
});

describe('the language of a call', () => {
  const origin = 'https://shop.example';
  const of = (referer: string | null, headers: Record<string, string> = {}, chosen?: string) =>
    pageLanguage(
      origin,
      (name) => ({ ...headers, ...(referer !== null && { referer }) })[name],
      new Map(chosen ? [['tessera_language', chosen]] : []),
      all,
    );

  it('is that of the page it is made from, whatever was chosen or is preferred', () => {
    expect(of(`${origin}/de/checkout?a=1`, { 'accept-language': 'ar' }, 'ar')).toBe('de');
    expect(of(`${origin}/checkout`, { 'accept-language': 'ar' }, 'ar')).toBe('en');
  });

  it.each([null, 'https://elsewhere.example/de/checkout', 'about:blank', ''])(
    'is what the caller would rather read where the page is not named: %s',
    (referer) => {
      expect(of(referer, { 'accept-language': 'ar' })).toBe('ar');
      expect(of(referer, { 'accept-language': 'ar' }, 'de')).toBe('de');
      expect(of(referer)).toBe('en');
    },
  );
});

it('letters know the languages of the pages, their directions, locales and addresses', () => {
  expect(letters.languages).toEqual(languages);
  for (const language of languages) {
    const { direction, locale } = languageFacts[language];
    expect(letters.languageFacts[language]).toEqual({ direction, locale });
    expect(letters.pageUrl('', '/orders/1?a=b', locale)).toBe(localPath('/orders/1?a=b', language));
  }
});
