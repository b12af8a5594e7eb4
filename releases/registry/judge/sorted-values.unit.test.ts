import { expect, test } from 'vitest';
import { createRandom } from './simulated-shop.ts';
import { createSortedValues } from './sorted-values.ts';

test('ranks and percentiles are those of the sorted list, with many equal values', () => {
  const random = createRandom(3);
  const sorted = createSortedValues();
  const list: number[] = [];
  for (let index = 0; index < 500; index += 1) {
    const value = Math.floor(random() * 40);
    expect(sorted.rank(value)).toEqual({
      below: list.filter((one) => one < value).length,
      equal: list.filter((one) => one === value).length,
    });
    sorted.add(value);
    list.push(value);
  }
  list.sort((a, b) => a - b);
  expect(sorted.size).toBe(500);
  expect(sorted.percentile(0.75)).toBe(list[374]);
  expect(sorted.percentile(0)).toBe(list[0]);
  expect(sorted.percentile(1)).toBe(list[499]);
});

test('nothing seen has no percentile', () => {
  expect(createSortedValues().percentile(0.75)).toBeNull();
});

test('it keeps no more than it may', () => {
  const sorted = createSortedValues(3);
  for (const value of [5, 1, 3, 9]) sorted.add(value);
  expect(sorted.rank(100)).toEqual({ below: 3, equal: 0 });
});
