import { describe, expect, it } from 'vitest';
import { formatDate, formatDateRange, formatMoney } from './format.tsx';

describe('formatMoney', () => {
  it.each([
    [13100, 'EUR', '€131'],
    [13150, 'EUR', '€131.50'],
    [5, 'EUR', '€0.05'],
    [123456700, 'EUR', '€1,234,567'],
    [-4500, 'EUR', '-€45'],
    // Yen have no minor unit.
    [1200, 'JPY', '¥1,200'],
  ])('writes %i minor units of %s as %s', (amount, currency, text) => {
    expect(formatMoney({ amount, currency }, currency === 'JPY' ? 'en' : undefined)).toBe(text);
  });
});

describe('formatDate', () => {
  it('writes the day a plain date names, in any time zone', () => {
    expect(formatDate('2026-11-26')).toBe('26 November 2026');
    expect(formatDate('2026-11-26', 'short')).toBe('Thu 26 Nov');
  });

  it('writes an instant in the time of the shop', () => {
    expect(formatDate('2026-07-01T23:30:00Z', 'moment')).toBe('2 Jul 2026, 00:30');
  });

  it('refuses what is no date', () => {
    expect(() => formatDate('soon')).toThrow(RangeError);
  });
});

describe('formatDateRange', () => {
  it.each(['de-DE', 'ar-AE'])(
    'has plain spaces in %s, as servers and browsers differ in thin ones',
    (locale) => {
      const text = formatDateRange('2026-11-26', '2026-11-27', locale);
      expect(text).not.toMatch(/[\u2009\u202f]/);
      if (locale === 'de-DE') expect(text).toBe('Do., 26. – Fr., 27. Nov.');
    },
  );

  it.each([
    ['2026-11-26', '2026-11-27', 'Thu 26 to Fri 27 Nov'],
    ['2026-11-30', '2026-12-01', 'Mon 30 Nov to Tue 1 Dec'],
    ['2026-11-26', '2026-11-26', 'Thu 26 Nov'],
  ])('writes %s and %s as %s', (from, to, text) => {
    expect(formatDateRange(from, to)).toBe(text);
  });
});
