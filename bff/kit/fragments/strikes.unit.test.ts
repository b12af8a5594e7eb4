import { expect, it } from 'vitest';
import { createStrikes, restAfter } from './strikes.ts';

it('the first time costs nothing, then the rest doubles up to half a minute', () => {
  expect([1, 2, 3, 4, 7, 50].map(restAfter)).toEqual([0, 1_000, 2_000, 4_000, 30_000, 30_000]);
});

it('what struck twice rests for its time, and what came through begins anew', () => {
  let now = 0;
  const strikes = createStrikes(() => now);
  strikes.strike('a');
  expect(strikes.restMs('a')).toBe(0);
  strikes.strike('a');
  expect([strikes.restMs('a'), strikes.restMs('b')]).toEqual([1_000, 0]);
  now = 1_000;
  expect(strikes.restMs('a')).toBe(0);
  strikes.strike('a');
  expect(strikes.restMs('a')).toBe(2_000);
  strikes.clear('a');
  strikes.strike('a');
  expect(strikes.restMs('a')).toBe(0);
});

it('what has been quiet for a minute is forgotten', () => {
  let now = 0;
  const strikes = createStrikes(() => now);
  for (let n = 0; n < 5; n += 1) strikes.strike('a');
  now = 60_000;
  strikes.strike('a');
  expect(strikes.restMs('a')).toBe(0);
});
