import type { Arm } from './observation.ts';

/**
 * Money that bets on where bad things happen. One purse for each strength of belief; together they are an
 * e-process: nobody who is wrong multiplies the money by 1/alpha with a chance above alpha, at any time (Ville).
 */
export interface Purses {
  /** How strongly each believes that bad things happen in the canary: logarithm of the odds, above 0. */
  readonly tilts: readonly number[];
  /** Natural logarithm of what each made of 1. */
  readonly logs: number[];
}

export const openPurses = (tilts: readonly number[]): Purses => ({
  tilts,
  logs: tilts.map(() => 0),
});

/**
 * One round. If the release makes no difference, a visitor is of the canary with chance `share`, whatever happened
 * to it; a purse that believes the odds are exp(tilt × badness) times higher is paid the likelihood ratio of its
 * belief. That is 1 on average when there is no difference, and never 0, so no cap on bets is needed.
 *
 * Testing by betting: Shekhar & Ramdas, "Nonparametric two-sample testing by betting" (2023); Podkopaev & Ramdas,
 * "Sequential predictive two-sample and independence testing" (2023).
 *
 * @param badness -1 to 1, known before the arm is looked at; 0 is no bet
 */
export function bet(purses: Purses, arm: Arm, share: number, badness: number): void {
  if (badness === 0) return;
  for (const [index, tilt] of purses.tilts.entries()) {
    const odds = Math.exp(tilt * badness);
    const paid = (arm === 'canary' ? odds : 1) / (share * odds + 1 - share);
    purses.logs[index] = (purses.logs[index] ?? 0) + Math.log(paid);
  }
}

/** More than anybody needs, and a number that JSON can carry. */
const most = 1e12;

/** The average of all purses: the e-value. */
export function evidenceOf(...all: Purses[]): number {
  const logs = all.flatMap((purses) => purses.logs);
  const highest = Math.max(...logs);
  const mean = logs.reduce((sum, log) => sum + Math.exp(log - highest), 0) / logs.length;
  return Math.min(most, Math.exp(Math.min(highest, 700)) * mean);
}
