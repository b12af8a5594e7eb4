import type { PlanStep } from '@tessera/releases/registry-api';
import { z } from 'zod';

const StepSchema = z.object({
  share: z.number().gt(0).max(1),
  seconds: z
    .int()
    .min(0)
    .max(30 * 86_400),
});

/** Steps of a canary: shares rise, so that nobody who was in it falls out. */
export const PlanSchema = z
  .array(StepSchema)
  .min(1)
  .max(10)
  .refine((plan) => plan.every((step, i) => i === 0 || step.share > (plan[i - 1]?.share ?? 0)), {
    error: 'each share must be larger than the one before',
  });

export type NextStep = { kind: 'step'; step: number } | { kind: 'promote' } | { kind: 'hold' };

/**
 * What comes after a step. A share of 1 is no canary any more, there would be nothing to compare with: it means
 * that the release becomes live. A plan that ends below 1 holds there until a person decides.
 */
export function nextStep(plan: readonly PlanStep[], step: number): NextStep {
  if (plan[step]?.share === 1) return { kind: 'promote' };
  const next = plan[step + 1];
  if (next === undefined) return { kind: 'hold' };
  return next.share === 1 ? { kind: 'promote' } : { kind: 'step', step: step + 1 };
}
