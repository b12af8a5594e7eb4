import { expect, test } from 'vitest';
import { fitting } from './ranges.ts';

const now = Date.parse('2026-01-10T12:00:00Z');

test.each([
  ['2026-01-10T11:30:00Z', 'hour'],
  ['2026-01-10T01:00:00Z', 'day'],
  ['2026-01-06T00:00:00Z', 'week'],
  ['2025-12-01T00:00:00Z', 'all'],
])('with a last change at %s the picture begins with the %s', (at, range) => {
  expect(fitting([{ at: '2025-01-01T00:00:00Z' }, { at }], now)).toBe(range);
});

test('without a change it shows everything', () => {
  expect(fitting([], now)).toBe('all');
});
