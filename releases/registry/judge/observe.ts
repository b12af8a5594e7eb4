import { bet } from './arm-bet.ts';
import type { Observation } from './observation.ts';
import { goodUntil, type Vital } from './settings.ts';
import { emptyShare, type ByArm, type Cause, type ShareTally, type Tally } from './tally.ts';
import type { Count } from './share-interval.ts';

/** A page that fails in a new way each time must not fill the memory. */
const mostCauses = 200;

/** Adds one observation. Reading the same observations in the same order always gives the same tally. */
export function observe(tally: Tally, seen: Observation): void {
  const { share } = seen;
  const here = tally.shares.get(share) ?? emptyShare(share);
  tally.shares.set(share, here);

  if (seen.metric === 'error') observeError(tally, here, seen);
  else if (seen.metric === 'outcome') observeOutcome(tally, seen);
  else if (seen.metric === 'canary' || seen.metric === 'control') observeVisit(tally, here, seen);
  else observeVital(tally, here, seen.metric, seen);
}

function observeVisit(tally: Tally, here: ShareTally, seen: Observation): void {
  tally.visitors[seen.arm] += 1;
  if (seen.arm === 'canary') here.metCanary += 1;
  if (seen.fresh) here.visitors[seen.arm] += 1;
}

/**
 * Only visitors with an error are bet on. That costs little while errors are rare, because the chance to be in the
 * canary is known; and an error on the fifth page counts as much as one on the first, without waiting for anybody's
 * last page.
 */
function observeError(tally: Tally, here: ShareTally, seen: Observation): void {
  if (isBettable(seen.share)) bet(tally.onErrors, seen.arm, seen.share, 1);
  tally.errors[seen.arm] += 1;
  if (seen.fresh) here.errors[seen.arm] += 1;
  countCause(tally.causes, seen);
}

function observeOutcome({ onOutcomes, outcomes }: Tally, seen: Observation): void {
  const isBad = seen.value === 1;
  if (isBettable(seen.share)) {
    bet(onOutcomes, seen.arm, seen.share, (isBad ? 1 : 0) - usualShare(outcomes));
  }
  add(outcomes, isBad);
}

function observeVital(tally: Tally, here: ShareTally, vital: Vital, seen: Observation): void {
  if (seen.value === null) return;
  const { onRanks, onBad, values, counts } = tally.vitals[vital];
  const isBad = seen.value > goodUntil[vital];
  if (isBettable(seen.share)) {
    // Both are made of what came before only, so that they cannot depend on this visitor's arm.
    bet(onRanks, seen.arm, seen.share, centredRank(values, seen.value));
    bet(onBad, seen.arm, seen.share, (isBad ? 1 : 0) - usualShare(counts.canary, counts.control));
  }
  values[seen.arm].add(seen.value);
  for (const count of [counts[seen.arm], here.vitals[vital][seen.arm]]) add(count, isBad);
}

/** -1 below everything seen so far in both arms, 1 above; equal values share the middle. */
function centredRank(
  values: ByArm<{ size: number; rank(v: number): Rank }>,
  value: number,
): number {
  const size = values.canary.size + values.control.size;
  if (size === 0) return 0;
  const [ours, theirs] = [values.canary.rank(value), values.control.rank(value)];
  const below = ours.below + theirs.below + (ours.equal + theirs.equal) / 2;
  return (2 * below) / size - 1;
}
interface Rank {
  below: number;
  equal: number;
}

function usualShare(...counts: Count[]): number {
  const [bad, all] = counts.reduce(([b, a], count) => [b + count.bad, a + count.all], [0, 0]);
  return (bad + 0.5) / (all + 1);
}

function add(count: Count, isBad: boolean): void {
  count.all += 1;
  if (isBad) count.bad += 1;
}

const isBettable = (share: number): boolean => share > 0 && share < 1;

function countCause(causes: Map<string, Cause>, seen: Observation): void {
  const message = seen.message ?? 'an error without a message';
  const key = `${seen.fragment ?? ''} ${message}`;
  const known = causes.get(key);
  if (known === undefined && causes.size >= mostCauses) return;
  const cause = known ?? {
    message,
    fragment: seen.fragment,
    visitors: { canary: 0, control: 0 },
  };
  cause.visitors[seen.arm] += 1;
  causes.set(key, cause);
}
