import { describe, expect, it } from 'vitest';
import { closedCurve, curve, polygon, short } from './path.ts';

describe('path data', () => {
  it('writes numbers as short as they can be', () => {
    expect([0.04, 0.25, -0.25, 12, 1.96].map(short)).toEqual(['0', '.3', '-.2', '12', '2']);
  });

  it('separates numbers by a space or a minus sign', () => {
    expect(
      polygon([
        [1, 2],
        [-3, -4],
        [5, 0.5],
      ]),
    ).toBe('M1 2-3-4 5 .5z');
    expect(
      polygon(
        [
          [1, 2],
          [3, 4],
        ],
        false,
      ),
    ).toBe('M1 2 3 4');
  });

  it('starts and ends an open curve at its ends', () => {
    expect(
      curve([
        [0, 0],
        [10, 10],
        [20, 0],
      ]),
    ).toBe('M0 0Q10 10 20 0');
  });

  it('closes a round one where it began', () => {
    const data = closedCurve([
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
    ]);
    expect(data.startsWith('M0 5Q0 0 5 0')).toBe(true);
    expect(data.endsWith('Q0 10 0 5z')).toBe(true);
  });
});
