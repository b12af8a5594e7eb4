import type { Verdict } from '@tessera/releases/registry-api';

const points = (value: number): string =>
  `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value * 100).toFixed(1)}`;

/** `−2.0 to +1.4 points` */
export const intervalWords = ({ low, high }: { low: number; high: number }): string =>
  `${points(low)} to ${points(high)} points`;

/** How far a scale must reach to both sides of zero, so that all intervals and what counts as worse fit on it. */
export const reachOf = (metrics: Verdict['metrics'], margins: number[]): number =>
  Math.max(
    ...margins.map((margin) => margin * 1.5),
    ...metrics.flatMap(({ difference }) =>
      difference ? [Math.abs(difference.low), Math.abs(difference.high)] : [],
    ),
  );

/**
 * How much of the way to a withdrawal some evidence is, 0 to 1, in powers of ten, because evidence multiplies.
 *
 * @param needed at which the release is withdrawn, `1 / alpha`
 */
export const wayToWithdrawal = (evidence: number, needed: number): number =>
  evidence <= 1 ? 0 : Math.min(1, Math.log(evidence) / Math.log(needed));
