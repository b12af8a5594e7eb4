import { describe, expect, it } from 'vitest';
import { readCurrency } from './read-currency.ts';

const read = (headers: Record<string, string>, cookie?: string) =>
  readCurrency(new Map(cookie ? [['tessera_currency', cookie]] : []), (name) => headers[name]);

describe('the currency of a request', () => {
  it.each([
    ['en-GB,en;q=0.9', 'GBP'],
    ['en-US,en;q=0.5', 'USD'],
    ['es-us', 'USD'],
    ['zh-Hans-US', 'USD'],
    ['de-DE,en-GB;q=0.5', 'EUR'],
    ['en;q=0.5,en-GB', 'GBP'],
    ['en', 'EUR'],
    ['*', 'EUR'],
    ['', 'EUR'],
  ])('of a browser that wants %s is %s', (wanted, currency) => {
    expect(read({ 'accept-language': wanted })).toBe(currency);
  });

  it('is the chosen one, unless nothing is sold in it', () => {
    expect(read({ 'accept-language': 'en-US' }, 'GBP')).toBe('GBP');
    expect(read({ 'accept-language': 'en-US' }, 'CHF')).toBe('USD');
  });

  it('is the one in the markup for robots', () => {
    const robot = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';
    expect(read({ 'accept-language': 'en-US', 'user-agent': robot })).toBe('EUR');
  });
});
