import type { JudgeSettings } from '@tessera/releases/registry-api';
import { errorEvidence, vitalEvidence } from './figures.ts';
import { judge } from './judge.ts';
import { observe } from './observe.ts';
import { defaultSettings, vitals, weights } from './settings.ts';
import { createRandom, simulateVisitors, type Experience } from './simulated-shop.ts';
import { emptyTally, type Tally } from './tally.ts';

export interface TrialPlan {
  seed: number;
  visitors: number;
  share(index: number): number;
  canary: Experience;
  control: Experience;
  settings?: Partial<JudgeSettings>;
  /** Looks at everything only so often; the evidence is followed at every visitor all the same. */
  lookEvery?: number;
}

export interface TrialResult {
  /** Visitors of both arms at the withdrawal; null: it was not withdrawn. */
  withdrawnAt: number | null;
  /** The evidence of some metric was at 1/alpha once, whatever the size of the difference. */
  reachedLimit: boolean;
  /** The sample-ratio alarm was raised at one of the looks. */
  ratioAlarm: boolean;
  /** At one of the looks the interval for errors did not hold the true difference. */
  intervalWrong: boolean;
  canaryVisitors: number;
}

/** One canary from its first visitor to its withdrawal or the last visitor. */
export function runTrial(plan: TrialPlan): TrialResult {
  const settings = { ...defaultSettings, ...plan.settings };
  const tally = emptyTally();
  const truth = plan.canary.errors - plan.control.errors;
  const result: TrialResult = {
    withdrawnAt: null,
    reachedLimit: false,
    ratioAlarm: false,
    intervalWrong: false,
    canaryVisitors: 0,
  };
  let index = 0;
  for (const seen of simulateVisitors({ ...plan, random: createRandom(plan.seed) })) {
    for (const one of seen) observe(tally, one);
    index += 1;
    const atLimit = isAtLimit(tally, settings.alpha);
    result.reachedLimit ||= atLimit;
    if (!atLimit && index % (plan.lookEvery ?? 50) !== 0) continue;
    const findings = judge(tally, { share: plan.share(index - 1), steps: 1, settings });
    result.ratioAlarm ||= findings.ratio.alarm;
    const difference = findings.metrics[0]?.difference;
    result.intervalWrong ||=
      difference != null && (truth < difference.low || truth > difference.high);
    if (findings.state === 'worse') {
      result.withdrawnAt = index;
      break;
    }
  }
  result.canaryVisitors = tally.visitors.canary;
  return result;
}

function isAtLimit(tally: Tally, alpha: number): boolean {
  if (errorEvidence(tally) * weights.errors >= 1 / alpha) return true;
  return vitals.some((vital) => vitalEvidence(tally.vitals[vital]) * weights[vital] >= 1 / alpha);
}
