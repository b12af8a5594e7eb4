import type { Vital } from './settings.ts';

export type Arm = 'canary' | 'control';

/**
 * What one visitor adds to the comparison, in the order it became known. A visitor adds at most one of each:
 *
 * - control, canary: was seen there for the first time. Who was in the control group and came in with a higher
 *   share has both.
 * - error: met an error for the first time, on whatever page.
 * - outcome: the first that was heard, an error (1) or that nothing was wrong (0).
 * - lcp, inp, cls: the first value.
 */
export interface Observation {
  metric: 'control' | 'canary' | 'error' | 'outcome' | Vital;
  arm: Arm;
  /** The canary's share when the page was made: the chance that this visitor was put into the canary. */
  share: number;
  /**
   * visits: the visitor is new, and the share had been the same for half a minute. errors: the visitor was new in
   * this arm under this share. Only those are counted for the sample ratio and for the intervals.
   */
  fresh: boolean;
  /** Vitals: ms or score. Outcomes: 1 or 0. */
  value: number | null;
  /** Errors: what it said, and where it was. */
  message: string | null;
  fragment: string | null;
}
