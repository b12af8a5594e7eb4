import { openPurses, type Purses } from './arm-bet.ts';
import type { Arm } from './observation.ts';
import { vitals, type Vital } from './settings.ts';
import type { ArmCounts } from './sample-ratio.ts';
import type { Count } from './share-interval.ts';
import { createSortedValues, type SortedValues } from './sorted-values.ts';

/** One number for each arm. */
export type ByArm<T> = Record<Arm, T>;

export interface VitalTally {
  /** Bets on the whole distribution: is the canary's rank higher? */
  onRanks: Purses;
  /** Bets on "outside good": is it more often so in the canary? */
  onBad: Purses;
  values: ByArm<SortedValues>;
  /** Outside "good". */
  counts: ByArm<Count>;
}

/** What happened under one share of the canary: what intervals are made of. */
export interface ShareTally {
  visitors: ArmCounts;
  errors: ByArm<number>;
  vitals: Record<Vital, ByArm<Count>>;
  /** Visitors that met the canary for the first time, fresh ones and those who were in the control group. */
  metCanary: number;
}

export interface Cause {
  message: string;
  fragment: string | null;
  visitors: ByArm<number>;
}

/** All that the judge remembers of a canary: the sum of its observations in their order. */
export interface Tally {
  visitors: ByArm<number>;
  errors: ByArm<number>;
  /** Bets on visitors with an error, whenever they met it: finds errors of later pages. */
  onErrors: Purses;
  /** Bets on first outcomes, good ones too: fast when much is broken. */
  onOutcomes: Purses;
  outcomes: Count;
  vitals: Record<Vital, VitalTally>;
  /** By share, in the order of the plan. */
  shares: Map<number, ShareTally>;
  causes: Map<string, Cause>;
}

// exp(tilt) is how many times likelier a visitor with an error is of the canary: 1.2 to 400 times.
const errorTilts = [0.2, 0.5, 1, 2, 4, 6];
// Strength of the shift between lowest rank (-1) and highest (1).
const rankTilts = [0.1, 0.25, 0.5, 1, 2, 4];
const badTilts = [0.5, 1, 2, 4];
const outcomeTilts = [1, 2, 4, 8];

export const noCounts = (): ByArm<Count> => ({
  canary: { bad: 0, all: 0 },
  control: { bad: 0, all: 0 },
});
const none = (): ByArm<number> => ({ canary: 0, control: 0 });

export function emptyTally(): Tally {
  return {
    visitors: none(),
    errors: none(),
    onErrors: openPurses(errorTilts),
    onOutcomes: openPurses(outcomeTilts),
    outcomes: { bad: 0, all: 0 },
    vitals: forVitals(() => ({
      onRanks: openPurses(rankTilts),
      onBad: openPurses(badTilts),
      values: { canary: createSortedValues(), control: createSortedValues() },
      counts: noCounts(),
    })),
    shares: new Map(),
    causes: new Map(),
  };
}

export function emptyShare(share: number): ShareTally {
  return {
    visitors: { share, canary: 0, control: 0 },
    errors: none(),
    vitals: forVitals(noCounts),
    metCanary: 0,
  };
}

function forVitals<T>(make: () => T): Record<Vital, T> {
  return Object.fromEntries(vitals.map((vital) => [vital, make()])) as Record<Vital, T>;
}
