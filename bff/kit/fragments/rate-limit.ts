/** Lets `most` things through in each window of `perMs`. */
export interface RateLimit {
  /** false: too many in this window. */
  take(): boolean;
  /** How many were too many since this was last asked. */
  refused(): number;
}

/** @param now monotonic milliseconds */
export function createRateLimit(
  most: number,
  perMs: number,
  now: () => number = () => performance.now(),
): RateLimit {
  let windowFrom = now();
  let taken = 0;
  let refused = 0;
  return {
    take() {
      const at = now();
      if (at - windowFrom >= perMs) {
        windowFrom = at;
        taken = 0;
      }
      taken += 1;
      if (taken <= most) return true;
      refused += 1;
      return false;
    },
    refused() {
      const count = refused;
      refused = 0;
      return count;
    },
  };
}
