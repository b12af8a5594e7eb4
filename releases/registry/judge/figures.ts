import { evidenceOf } from './arm-bet.ts';
import type { Metric, Vital } from './settings.ts';
import { shareOf, type Count } from './share-interval.ts';
import type { ByArm, ShareTally, Tally, VitalTally } from './tally.ts';

/** What was seen of one metric. */
export interface Figures {
  /** Visitors with an error, or with a vital outside "good", of those seen. */
  counts: ByArm<Count>;
  /** The same among visitors that came under the present share. */
  compared: ByArm<Count>;
  /** E-value, before alpha is shared out among the metrics. */
  evidence: number;
  /** Errors: share of visitors; vitals: 75th percentile. */
  shown: ByArm<number | null>;
}

export const figuresOf = (metric: Metric, tally: Tally, here: ShareTally): Figures =>
  metric === 'errors' ? errorFigures(tally, here) : vitalFigures(metric, tally, here);

function errorFigures(tally: Tally, here: ShareTally): Figures {
  const counts = {
    canary: { bad: tally.errors.canary, all: tally.visitors.canary },
    control: { bad: tally.errors.control, all: tally.visitors.control },
  };
  return {
    counts,
    compared: {
      canary: { bad: here.errors.canary, all: here.visitors.canary },
      control: { bad: here.errors.control, all: here.visitors.control },
    },
    evidence: errorEvidence(tally),
    shown: {
      canary: counts.canary.all === 0 ? null : shareOf(counts.canary),
      control: counts.control.all === 0 ? null : shareOf(counts.control),
    },
  };
}

function vitalFigures(metric: Vital, tally: Tally, here: ShareTally): Figures {
  const { values, counts } = tally.vitals[metric];
  return {
    counts,
    compared: here.vitals[metric],
    evidence: vitalEvidence(tally.vitals[metric]),
    shown: { canary: values.canary.percentile(0.75), control: values.control.percentile(0.75) },
  };
}

// Halves, not all purses alike: neither way of betting is drowned by the other's number of purses.
export const errorEvidence = ({ onErrors, onOutcomes }: Tally): number =>
  (evidenceOf(onErrors) + evidenceOf(onOutcomes)) / 2;
export const vitalEvidence = ({ onRanks, onBad }: VitalTally): number =>
  (evidenceOf(onRanks) + evidenceOf(onBad)) / 2;
