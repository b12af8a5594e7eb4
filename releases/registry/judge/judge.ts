import type { JudgeSettings, Verdict } from '@tessera/releases/registry-api';
import { figuresOf, type Figures } from './figures.ts';
import { ratioEvidence } from './sample-ratio.ts';
import { metrics, ratioAlpha, weights, type Metric } from './settings.ts';
import { differenceInterval, shareOf, type Interval } from './share-interval.ts';
import { emptyShare, type ByArm, type ShareTally, type Tally } from './tally.ts';

/** What the judge needs to know of the canary besides what was observed. */
export interface Trial {
  share: number;
  /** How many steps its plan has: each has intervals of its own. */
  steps: number;
  settings: JudgeSettings;
}

export interface Finding extends Figures {
  metric: Metric;
  /** Its part of the e-value, so that 1/alpha is the limit for each metric. */
  evidence: number;
  /** Difference of shares among visitors that came under the present share. */
  difference: Interval | null;
  margin: number;
  isWorse: boolean;
  /** Not proven, and not to be passed over either. */
  isSuspicious: boolean;
}

/** What was found, without words. */
export interface Findings {
  state: Verdict['state'];
  metrics: Finding[];
  visitors: ByArm<number>;
  ratio: Verdict['ratio'];
  /** Visitors that met the canary first in the present step. */
  inStep: number;
  /** Evidence at which it is withdrawn. */
  needed: number;
}

/**
 * Fewer than these with something bad are an anecdote, whatever the chances: visitors may be related (one person with
 * two browsers), which no formula knows.
 */
const fewest = 3;
/** One tenth of the evidence needed stops a step from being passed. */
const suspicion = 0.1;

/** Compares canary and control. Pure: the same tally gives the same findings. */
export function judge(tally: Tally, trial: Trial): Findings {
  const { settings } = trial;
  const here = tally.shares.get(trial.share) ?? emptyShare(trial.share);
  const ratio = checkRatio(tally, here, trial.share);
  const found = metrics.map((metric) =>
    findingOf(metric, { tally, here, trial, trusted: !ratio.alarm }),
  );
  const isEarly = here.metCanary < settings.minVisitors || tally.visitors.control === 0;
  const state = found.some((one) => one.isWorse)
    ? 'worse'
    : ratio.alarm
      ? 'unbalanced'
      : isEarly || found.some((one) => one.isSuspicious)
        ? 'too-early'
        : 'healthy';
  return {
    state,
    metrics: found,
    visitors: { ...tally.visitors },
    ratio,
    inStep: here.metCanary,
    needed: 1 / settings.alpha,
  };
}

function checkRatio(tally: Tally, here: ShareTally, share: number): Verdict['ratio'] {
  const evidence = ratioEvidence([...tally.shares.values()].map((one) => one.visitors));
  const all = here.visitors.canary + here.visitors.control;
  return {
    expected: share,
    observed: all === 0 ? null : here.visitors.canary / all,
    evidence,
    alarm: evidence >= 1 / ratioAlpha,
  };
}

function findingOf(
  metric: Metric,
  o: { tally: Tally; here: ShareTally; trial: Trial; trusted: boolean },
): Finding {
  const { counts, compared, evidence, shown } = figuresOf(metric, o.tally, o.here);
  const { settings, steps } = o.trial;
  const margin = metric === 'errors' ? settings.errorMargin : settings.vitalMargin;
  const weighted = evidence * weights[metric];
  const someSeen = compared.canary.all > 0 && compared.control.all > 0;
  const difference = someSeen
    ? differenceInterval(compared.canary, compared.control, settings.alpha / steps)
    : null;
  const isHigher = shareOf(counts.canary) - shareOf(counts.control) > margin;
  // With the wrong share the bets were unfair. The interval does not know the share, so it still speaks.
  const isProven = o.trusted
    ? weighted >= 1 / settings.alpha && isHigher
    : difference !== null && difference.low > margin;
  return {
    metric,
    counts,
    shown,
    evidence: weighted,
    difference,
    compared,
    margin,
    isWorse: isProven && counts.canary.bad >= fewest,
    isSuspicious:
      weighted >= suspicion / settings.alpha && (difference === null || difference.high > margin),
  };
}
