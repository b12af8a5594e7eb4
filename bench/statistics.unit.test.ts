import { expect, it } from 'vitest';
import { median, spread } from './statistics.ts';

it('takes the middle of an odd count and the mean of the middle two of an even one', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([])).toBeNaN();
});

it('reports how far the rounds lay apart', () => {
  expect(spread([3, 1, 2])).toEqual({ min: 1, median: 2, max: 3 });
});
