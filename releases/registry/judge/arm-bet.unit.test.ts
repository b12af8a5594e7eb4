import { describe, expect, test } from 'vitest';
import { bet, evidenceOf, openPurses } from './arm-bet.ts';
import { createRandom } from './simulated-shop.ts';

const tilts = [0.1, 1, 6];
const gain = (arm: 'canary' | 'control', share: number, badness: number): number[] => {
  const purses = openPurses(tilts);
  bet(purses, arm, share, badness);
  return purses.logs.map(Math.exp);
};

describe('a bet', () => {
  test('pays 1 on average when the release makes no difference, and never nothing', () => {
    for (const share of [0.001, 0.05, 0.5, 0.95, 0.999]) {
      for (const badness of [-1, -0.3, 0, 0.01, 1]) {
        const canary = gain('canary', share, badness);
        const control = gain('control', share, badness);
        for (const [index, paid] of canary.entries()) {
          const other = control[index] as number;
          expect(Math.min(paid, other)).toBeGreaterThan(0);
          expect(share * paid + (1 - share) * other).toBeCloseTo(1, 10);
        }
      }
    }
  });

  test('pays for something bad in the canary, and not for something bad in the control', () => {
    expect(gain('canary', 0.05, 1).every((paid) => paid > 1)).toBe(true);
    expect(gain('control', 0.05, 1).every((paid) => paid < 1)).toBe(true);
    expect(gain('canary', 0.05, -1).every((paid) => paid < 1)).toBe(true);
  });

  test('that is none leaves the purses alone', () => {
    expect(gain('canary', 0.05, 0)).toEqual([1, 1, 1]);
  });
});

describe('the evidence', () => {
  test('is 1 on average over many canaries without a difference', () => {
    const random = createRandom(11);
    const runs = 20_000;
    let sum = 0;
    for (let run = 0; run < runs; run += 1) {
      const purses = openPurses([0.2, 0.5]);
      for (let round = 0; round < 10; round += 1) {
        bet(purses, random() < 0.3 ? 'canary' : 'control', 0.3, 2 * random() - 1);
      }
      const evidence = evidenceOf(purses);
      expect(evidence).toBeGreaterThan(0);
      sum += evidence;
    }
    expect(sum / runs).toBeCloseTo(1, 1);
  });

  test('is the average of the purses and stays a finite number', () => {
    const purses = openPurses([1, 4]);
    bet(purses, 'canary', 0.5, 1);
    const [one, two] = purses.logs.map(Math.exp) as [number, number];
    expect(evidenceOf(purses)).toBeCloseTo((one + two) / 2, 10);
    for (let round = 0; round < 5_000; round += 1) bet(purses, 'canary', 0.05, 1);
    expect(evidenceOf(purses)).toBe(1e12);
    for (let round = 0; round < 500_000; round += 1) bet(purses, 'control', 0.9, 1);
    expect(evidenceOf(purses)).toBeGreaterThanOrEqual(0);
  });
});
