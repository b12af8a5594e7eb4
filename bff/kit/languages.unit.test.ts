import { describe, expect, it } from 'vitest';
import { homeLocale, languageOf, localeOf, pageUrl, readLocale } from './languages.ts';

describe('the locale of a visitor', () => {
  it.each(['en-IE', 'en-US', 'de-DE', 'de-AT', 'ar-AE', 'de'])('is theirs: %s', (locale) => {
    expect(localeOf({ locale })).toBe(locale);
  });

  it.each([undefined, null, '', 7, 'fr-FR', 'de-DE\r\nX: y', 'DE', 'deu', 'de-', '/../'])(
    'is the home one instead of %j',
    (locale) => expect(readLocale(locale)).toBe(homeLocale),
  );
});

it('a language is that of its regions, and English what nobody has words for', () => {
  expect(['de-AT', 'ar', 'en-US', 'fr-FR', 'arn', ''].map(languageOf)).toEqual([
    ...['de', 'ar', 'en', 'en', 'en', 'en'],
  ]);
});

it('a page is at an address of its language; English has no prefix', () => {
  const url = (locale: string) => pageUrl('https://shop.example/', '/orders/1?a=b', locale);
  expect(url('en-US')).toBe('https://shop.example/orders/1?a=b');
  expect(url('de-AT')).toBe('https://shop.example/de/orders/1?a=b');
  expect(url('ar-AE')).toBe('https://shop.example/ar/orders/1?a=b');
});
