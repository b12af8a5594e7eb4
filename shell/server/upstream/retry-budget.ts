/** Allows retries as a share of traffic, so that retries cannot multiply the load on a sick service. */
export interface RetryBudget {
  /** Counts a first try. */
  deposit(): void;
  /** True when one retry may be made now. */
  withdraw(): boolean;
}

/**
 * Each request earns a fifth of a retry; a handful is there from the start and is the most that is saved.
 * The idea is Finagle's RetryBudget.
 */
export function createRetryBudget(share = 0.2, reserve = 10): RetryBudget {
  let balance = reserve;
  return {
    deposit() {
      balance = Math.min(reserve, balance + share);
    },
    withdraw() {
      if (balance < 1) return false;
      balance -= 1;
      return true;
    },
  };
}
