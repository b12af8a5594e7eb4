import { expect, test } from 'vitest';
import { plans, stepsOf } from './plans.ts';

test.each(Object.keys(plans))('the shares of the plan "%s" rise', (name) => {
  const shares = stepsOf(name).map(({ share }) => share);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(new Set(shares).size).toBe(shares.length);
});

test('an unknown plan is the careful one', () => {
  expect(stepsOf('none')).toEqual(stepsOf('careful'));
});
