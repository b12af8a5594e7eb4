import { expect, it } from 'vitest';
import { sampleOf } from './sample-of.ts';

it('every view tells of a canary, of either arm; without one, as many as the shop wants', () => {
  const plain = new Map<string, { canary: number | null }>([['cart', { canary: null }]]);
  expect(sampleOf(plain, 0.1)).toBe(0.1);
  expect(sampleOf(new Map([...plain, ['catalog', { canary: 3 }]]), 0.1)).toBe(1);
});
