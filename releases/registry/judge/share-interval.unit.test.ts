import { describe, expect, test } from 'vitest';
import { logGamma } from './beta.ts';
import { differenceInterval, shareInterval, visitorsToExclude } from './share-interval.ts';

test('the gamma function is the factorial', () => {
  let factorial = 1;
  for (let n = 1; n <= 20; n += 1) {
    expect(logGamma(n)).toBeCloseTo(Math.log(factorial), 9);
    factorial *= n;
  }
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 9);
});

describe('the interval of a share', () => {
  test('says nothing of nobody', () => {
    expect(shareInterval({ bad: 0, all: 0 }, 0.01)).toEqual({ low: 0, high: 1 });
  });

  test('holds what was seen and narrows with more visitors', () => {
    let width = 1;
    for (const all of [10, 100, 1_000, 100_000]) {
      const { low, high } = shareInterval({ bad: all / 10, all }, 0.01);
      expect(low).toBeLessThan(0.1);
      expect(high).toBeGreaterThan(0.1);
      expect(high - low).toBeLessThan(width);
      width = high - low;
    }
    expect(width).toBeLessThan(0.01);
  });

  test('ends at 0 when nobody and at 1 when everybody had it', () => {
    const nobody = shareInterval({ bad: 0, all: 50 }, 0.01);
    const everybody = shareInterval({ bad: 50, all: 50 }, 0.01);
    expect(nobody.low).toBe(0);
    expect(everybody.high).toBe(1);
    expect(nobody.high).toBeCloseTo(1 - everybody.low, 9);
    expect(nobody.high).toBeGreaterThan(0.05);
  });
});

describe('the interval of a difference', () => {
  test('is above 0 when the canary is clearly worse', () => {
    const { low } = differenceInterval({ bad: 60, all: 100 }, { bad: 20, all: 400 }, 0.01);
    expect(low).toBeGreaterThan(0.2);
  });

  test('knows how many visitors would exclude more than the margin', () => {
    const canary = { bad: 2, all: 200 };
    const control = { bad: 40, all: 4_000 };
    const needed = visitorsToExclude(canary, control, { margin: 0.01, alpha: 0.01 });
    expect(needed).toBeGreaterThan(1_000);
    const factor = (needed ?? 0) / 200;
    const larger = differenceInterval(
      { bad: 2 * factor, all: 200 * factor },
      { bad: 40 * factor, all: 4_000 * factor },
      0.01,
    );
    expect(larger.high).toBeLessThanOrEqual(0.0101);
  });

  test('no number of visitors excludes what is there', () => {
    const worse = { bad: 10, all: 100 };
    const control = { bad: 10, all: 1_000 };
    expect(visitorsToExclude(worse, control, { margin: 0.01, alpha: 0.01 })).toBeNull();
  });
});
