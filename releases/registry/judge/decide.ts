import type { PlanStep, Verdict } from '@tessera/releases/registry-api';
import { nextStep } from '../canaries/canary-plan.ts';

/** What the controller does with a canary. */
export type Decision =
  { act: 'withdraw' | 'promote' | 'step'; reason: string } | { act: 'hold'; alarm: boolean };

export interface Course {
  plan: readonly PlanStep[];
  step: number;
  stepSince: Date;
}

/**
 * Withdraws what is proven worse; passes a step when its time is over and enough visitors show nothing bad. A last
 * step below 1 is never passed: a person decides.
 */
export function decide(verdict: Verdict, course: Course, now: Date): Decision {
  if (verdict.state === 'worse') {
    return { act: 'withdraw', reason: `${verdict.words} The release was withdrawn.` };
  }
  const hold = { act: 'hold', alarm: verdict.state === 'unbalanced' } as const;
  if (verdict.state !== 'healthy') return hold;

  const next = nextStep(course.plan, course.step);
  const seconds = course.plan[course.step]?.seconds ?? 0;
  const isOver = now.getTime() >= course.stepSince.getTime() + seconds * 1000;
  if (next.kind === 'hold' || !isOver) return hold;
  if (next.kind === 'step') return { act: 'step', reason: verdict.words };
  return { act: 'promote', reason: `${verdict.words} The release was promoted.` };
}
