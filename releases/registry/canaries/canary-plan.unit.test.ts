import { expect, test } from 'vitest';
import { nextStep, PlanSchema } from './canary-plan.ts';

const plan = (...shares: number[]) => shares.map((share) => ({ share, seconds: 60 }));
const fits = (...shares: number[]) => PlanSchema.safeParse(plan(...shares)).success;

test('a plan has one to ten steps with rising shares above 0 and at most 1', () => {
  expect(fits(0.05)).toBe(true);
  expect(fits(0.05, 0.5, 1)).toBe(true);
  expect(fits()).toBe(false);
  expect(fits(0)).toBe(false);
  expect(fits(1.01)).toBe(false);
  expect(fits(0.5, 0.5)).toBe(false);
  expect(fits(0.5, 0.1)).toBe(false);
  expect(fits(...Array.from({ length: 10 }, (_, i) => (i + 1) / 10))).toBe(true);
  expect(fits(...Array.from({ length: 11 }, (_, i) => (i + 1) / 11))).toBe(false);
});

test('a step lasts a whole number of seconds, which is not negative', () => {
  expect(PlanSchema.safeParse([{ share: 0.1, seconds: -1 }]).success).toBe(false);
  expect(PlanSchema.safeParse([{ share: 0.1, seconds: 1.5 }]).success).toBe(false);
  expect(PlanSchema.safeParse([{ share: 0.1, seconds: 0 }]).success).toBe(true);
});

test('after a step comes the next one, and a share of 1 means live', () => {
  expect(nextStep(plan(0.05, 0.5, 1), 0)).toEqual({ kind: 'step', step: 1 });
  expect(nextStep(plan(0.05, 0.5, 1), 1)).toEqual({ kind: 'promote' });
  expect(nextStep(plan(1), 0)).toEqual({ kind: 'promote' });
});

test('a plan that ends below 1 holds at its last step', () => {
  expect(nextStep(plan(0.05), 0)).toEqual({ kind: 'hold' });
  expect(nextStep(plan(0.05, 0.2), 1)).toEqual({ kind: 'hold' });
});
