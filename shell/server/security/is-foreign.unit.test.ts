import { describe, expect, it } from 'vitest';
import { isForeign } from './is-foreign.ts';
import { publicOrigin } from './public-origin.ts';

const foreign = (headers: Record<string, string>, method = 'POST') =>
  isForeign(method, (name) => headers[name], ['https://shop.example']);

describe('a request from another site', () => {
  it('is known by its origin', () => {
    expect(foreign({ origin: 'https://evil.example' })).toBe(true);
    expect(foreign({ origin: 'null' })).toBe(true);
    expect(foreign({ origin: 'http://shop.example' }), 'http is another origin').toBe(true);
    expect(foreign({ origin: 'https://shop.example' })).toBe(false);
  });

  it('is known by Sec-Fetch-Site where there is no origin', () => {
    expect(foreign({ 'sec-fetch-site': 'cross-site' })).toBe(true);
    expect(foreign({ 'sec-fetch-site': 'same-site' })).toBe(true);
    expect(foreign({ 'sec-fetch-site': 'same-origin' })).toBe(false);
    expect(foreign({ 'sec-fetch-site': 'none' })).toBe(false);
  });

  it('may read, and programs may write', () => {
    expect(foreign({ origin: 'https://evil.example' }, 'GET')).toBe(false);
    expect(foreign({})).toBe(false);
  });
});

describe('the origin the browser sees', () => {
  const originOf = (headers: Record<string, string>) =>
    publicOrigin((name) => headers[name], 'https://shop.example');

  it('is the configured one, or that of the name it was asked by', () => {
    expect(originOf({ host: 'shop.example' })).toBe('https://shop.example');
    expect(originOf({})).toBe('https://shop.example');
    expect(originOf({ host: '127.0.0.1:3000' })).toBe('http://127.0.0.1:3000');
    expect(originOf({ host: 'shop.internal', 'x-forwarded-proto': 'https' })).toBe(
      'https://shop.internal',
    );
  });

  it('is never made of anything that is no host', () => {
    expect(originOf({ host: 'a"><script>' })).toBe('https://shop.example');
  });
});
