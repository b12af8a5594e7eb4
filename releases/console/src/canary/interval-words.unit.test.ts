import { expect, test } from 'vitest';
import { intervalWords, reachOf, wayToWithdrawal } from './interval-words.ts';

const metric = (difference: { low: number; high: number } | null) => ({
  metric: 'lcp' as const,
  canary: null,
  control: null,
  evidence: 1,
  difference,
});

test('an interval is told in points, with signs', () => {
  expect(intervalWords({ low: -0.0201, high: 0.014 })).toBe('−2.0 to +1.4 points');
  expect(intervalWords({ low: 0, high: 0.1 })).toBe('0.0 to +10.0 points');
});

test('a scale holds every interval, and what counts as worse', () => {
  expect(reachOf([metric(null), metric({ low: -0.3, high: 0.1 })], [0.01])).toBe(0.3);
  expect(reachOf([metric({ low: -0.001, high: 0.002 })], [0.01, 0.05])).toBeCloseTo(0.075);
});

test('evidence is as far as its powers: 10 : 1 is half the way to 100 : 1', () => {
  expect(wayToWithdrawal(0.2, 100)).toBe(0);
  expect(wayToWithdrawal(10, 100)).toBeCloseTo(0.5);
  expect(wayToWithdrawal(1e9, 100)).toBe(1);
});
