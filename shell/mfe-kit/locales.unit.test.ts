import { describe, expect, it } from 'vitest';
import { languageOf, localPath, splitLanguage } from './locales.ts';

describe('a path without the prefix of its language', () => {
  it.each([
    ['/', null, '/'],
    ['/cart', null, '/cart'],
    ['/de', 'de', '/'],
    ['/de/', 'de', '/'],
    ['/ar/products/harbour', 'ar', '/products/harbour'],
    ['/en/cart', 'en', '/cart'],
    ['/desk', null, '/desk'],
    ['/fr/cart', null, '/fr/cart'],
  ])('%s is in %s: %s', (path, language, pathname) => {
    expect(splitLanguage(path)).toEqual({ language, pathname });
  });
});

describe('an address in German', () => {
  it.each([
    ['/', '/de'],
    ['/cart', '/de/cart'],
    ['/search?q=sea#top', '/de/search?q=sea#top'],
    ['/?release=cart@1', '/de?release=cart@1'],
  ])('%s is %s', (href, local) => {
    expect(localPath(href, 'de')).toBe(local);
  });

  it.each([
    '#size',
    '?page=2',
    'mailto:help@tessera.example',
    'https://bank.example/pay',
    '//elsewhere.example/',
    '/api/cart/lines',
    '/art/harbour.avif',
    '/_override/end',
    '/favicon.svg',
    '/de/cart',
    '/ar',
  ])('%s stays as it is', (href) => {
    expect(localPath(href, 'de')).toBe(href);
  });
});

it('English has no prefix', () => {
  expect(localPath('/cart', 'en')).toBe('/cart');
});

it.each([
  ['de-AT', 'de'],
  ['ar-AE', 'ar'],
  ['fr', 'en'],
])('the language of %s is %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language);
});
