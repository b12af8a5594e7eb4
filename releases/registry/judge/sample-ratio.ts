import { logBeta } from './beta.ts';

/** New visitors of each arm while the canary's share was the same. */
export interface ArmCounts {
  share: number;
  canary: number;
  control: number;
}

/** How sure the alternatives are to be near the set share: coarse faults show soon, small ones in the end. */
const concentrations = [2, 20, 200, 2_000, 20_000];
const most = 1e12;

/**
 * E-value against "visitors are put into the canary with the set share": Lindon & Malek, "Anytime-valid inference
 * for multinomial count data" (2022), with a mixture of priors, multiplied over the shares a canary had.
 */
export function ratioEvidence(counts: Iterable<ArmCounts>): number {
  let log = 0;
  for (const { share, canary, control } of counts) {
    if (share <= 0 || share >= 1) continue;
    const expected = canary * Math.log(share) + control * Math.log(1 - share);
    const logs = concentrations.map((concentration) => {
      const a = concentration * share;
      const b = concentration * (1 - share);
      return logBeta(a + canary, b + control) - logBeta(a, b) - expected;
    });
    const highest = Math.max(...logs);
    const mean = logs.reduce((sum, one) => sum + Math.exp(one - highest), 0) / logs.length;
    log += highest + Math.log(mean);
  }
  return Math.min(most, Math.exp(log));
}
