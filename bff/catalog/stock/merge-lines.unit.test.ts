import { expect, it } from 'vitest';
import { mergeLines } from './merge-lines.ts';

it('adds up lines of the same variant and sorts them, so that repetitions in another order are the same', () => {
  const lines = [
    { variantId: 'b', quantity: 1 },
    { variantId: 'a', quantity: 2 },
    { variantId: 'b', quantity: 3 },
  ];
  expect(mergeLines(lines)).toEqual({ variantIds: ['a', 'b'], quantities: [2, 4] });
  expect(mergeLines(lines.toReversed())).toEqual(mergeLines(lines));
});
