import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isImageAddress,
  parseFlag,
  parseHandle,
  parsePrice,
  parseTags,
  parseWhole,
} from './parse-values.ts';

describe('a price', () => {
  it.each([
    ['20.03', 2003],
    ['20.5', 2050],
    ['20', 2000],
    ['0.00', 0],
    ['0', 0],
    ['19.9900', 1999],
  ])('%s is %i cents', (text, value) => {
    expect(parsePrice(text)).toEqual({ value });
  });

  it.each(['', '-1', '1,50', '1.999', '€5', 'free', '1e3', '99999999999', '21474836.48'])(
    '"%s" is refused',
    (text) => {
      expect(parsePrice(text)).toHaveProperty('problem');
    },
  );

  it('keeps every cent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_147_483_647 }), (cents) => {
        const text = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
        expect(parsePrice(text)).toEqual({ value: cents });
      }),
    );
  });
});

describe('a handle', () => {
  it.each([
    ['Harbour-Evening', 'harbour-evening'],
    ['قميص-قطني', 'قميص-قطني'],
    ['hoodie-🦄', 'hoodie-🦄'],
    ['cafe\u0301', 'caf\u00e9'],
  ])('%s is kept as %s', (text, value) => {
    expect(parseHandle(text)).toEqual({ value });
  });

  it.each([
    '',
    'a b',
    'a/b',
    '..',
    '.',
    'a?b',
    'a#b',
    '50%',
    'a\\b',
    '<b>',
    'a\tb',
    'x'.repeat(256),
  ])('"%s" is refused', (text) => {
    expect(parseHandle(text)).toHaveProperty('problem');
  });

  it('survives being written into a URL', () => {
    const handle = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(handle, (text) => {
        const parsed = parseHandle(text);
        if ('problem' in parsed) return;
        const { pathname } = new URL(`/products/${encodeURIComponent(parsed.value)}`, 'http://x');
        expect(decodeURIComponent(pathname)).toBe(`/products/${parsed.value}`);
      }),
    );
  });
});

it('a whole number may be negative and written as a decimal, and nothing else', () => {
  expect(parseWhole('-3')).toEqual({ value: -3 });
  expect(parseWhole('12.0')).toEqual({ value: 12 });
  expect(parseWhole('-0')).toEqual({ value: 0 });
  for (const text of ['', '1.5', 'many', '99999999999']) {
    expect(parseWhole(text)).toHaveProperty('problem');
  }
});

it('a flag is read in any case; empty means the usual', () => {
  expect(parseFlag('TRUE', false)).toEqual({ value: true });
  expect(parseFlag('false', true)).toEqual({ value: false });
  expect(parseFlag('', true)).toEqual({ value: true });
  expect(parseFlag('maybe', true)).toHaveProperty('problem');
});

it('tags are trimmed, and each counts once', () => {
  expect(parseTags(' a, b c ,a,, ')).toEqual(['a', 'b c']);
});

it.each([
  ['https://cdn.example/a.jpg?v=1', true],
  ['/art/a.avif', true],
  ['//evil.example/a.jpg', false],
  ['javascript:alert(1)', false],
  ['data:image/png;base64,AA', false],
  ['https://a b', false],
])('the image address %s may be loaded: %s', (text, allowed) => {
  expect(isImageAddress(text)).toBe(allowed);
});
