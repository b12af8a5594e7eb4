/** Closed lets calls through; after enough failures in a row it opens and fails them at once. */
export interface CircuitBreaker {
  /** False while the other side is given time to recover. */
  allows(): boolean;
  succeeded(): void;
  failed(): void;
}

/**
 * @param o.failures in a row that open it
 * @param o.restMs how long it stays open; then one call may try, and its outcome decides
 */
export function createCircuitBreaker(
  o: { failures: number; restMs: number },
  now = Date.now,
): CircuitBreaker {
  let inARow = 0;
  let openUntil = 0;
  return {
    allows() {
      if (inARow < o.failures) return true;
      if (now() < openUntil) return false;
      openUntil = now() + o.restMs;
      return true;
    },
    succeeded() {
      inARow = 0;
    },
    failed() {
      inARow += 1;
      if (inARow >= o.failures) openUntil = now() + o.restMs;
    },
  };
}
