import { expect, it } from 'vitest';
import { createRateLimit } from './rate-limit.ts';

it('lets so many through in each window, and says how many it did not', () => {
  let now = 0;
  const limit = createRateLimit(2, 1_000, () => now);
  expect([limit.take(), limit.take(), limit.take(), limit.take()]).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect([limit.refused(), limit.refused()]).toEqual([2, 0]);
  now = 1_000;
  expect(limit.take()).toBe(true);
});
