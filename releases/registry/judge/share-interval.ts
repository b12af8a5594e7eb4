import { logBeta } from './beta.ts';

/** `bad` of `all`. */
export interface Count {
  bad: number;
  all: number;
}
export const shareOf = ({ bad, all }: Count): number => (all === 0 ? 0 : bad / all);

export interface Interval {
  low: number;
  high: number;
}

/** Jeffreys' prior: good for shares near 0, where errors are. */
const prior = 0.5;

/**
 * Interval that holds the true share at all times with chance 1 - alpha, however often one looks: the shares
 * against which a mixture of all others has made less than 1/alpha (Robbins 1970; Howard, Ramdas, McAuliffe &
 * Sekhon, "Time-uniform, nonparametric, nonasymptotic confidence sequences", 2021).
 */
export function shareInterval({ bad, all }: Count, alpha: number): Interval {
  if (all === 0) return { low: 0, high: 1 };
  const good = all - bad;
  const mixture = logBeta(bad + prior, good + prior) - logBeta(prior, prior);
  const limit = Math.log(1 / alpha);
  const refuted = (share: number) =>
    mixture - times(bad, Math.log(share)) - times(good, Math.log(1 - share)) >= limit;
  const seen = bad / all;
  return {
    low: bad === 0 ? 0 : border(0, seen, refuted),
    high: good === 0 ? 1 : border(1, seen, refuted),
  };
}

/** Interval for how much higher the share of the canary is; half of alpha goes to each arm. */
export function differenceInterval(canary: Count, control: Count, alpha: number): Interval {
  const ours = shareInterval(canary, alpha / 2);
  const theirs = shareInterval(control, alpha / 2);
  return { low: ours.low - theirs.high, high: ours.high - theirs.low };
}

/** 0 × log 0 is 0 here. */
const times = (count: number, log: number): number => (count === 0 ? 0 : count * log);

/** Where between a refuted and an accepted share the border is, on the refuted side. */
function border(refutedEnd: number, accepted: number, refuted: (share: number) => boolean): number {
  let outside = refutedEnd;
  let inside = accepted;
  for (let round = 0; round < 50; round += 1) {
    const middle = (outside + inside) / 2;
    if (refuted(middle)) outside = middle;
    else inside = middle;
  }
  return outside;
}

const farthest = 50_000_000;

/**
 * How many visitors the canary needs until a difference above `margin` would be excluded, if shares stay as they
 * are; null when no number would do.
 */
export function visitorsToExclude(
  canary: Count,
  control: Count,
  o: { margin: number; alpha: number },
): number | null {
  if (canary.all === 0 || control.all === 0) return null;
  for (let factor = 1; canary.all * factor < farthest; factor *= 1.25) {
    const larger = (count: Count) => ({ bad: count.bad * factor, all: count.all * factor });
    if (differenceInterval(larger(canary), larger(control), o.alpha).high <= o.margin) {
      return Math.ceil(canary.all * factor);
    }
  }
  return null;
}
