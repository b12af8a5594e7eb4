/** How long a page may wait, in all, for slots that are not ready when their place comes. */
export interface InPlaceBudget {
  /** Resolves when `work` has settled or the budget is used up. */
  spendOn(work: Promise<unknown>): Promise<void>;
}

/**
 * Without any wait a slot that its page names only while it is rendered could never be written in
 * place, and a reader without scripts would see fallbacks only. The wait is one sum for the whole
 * page, so that a slow slot cannot add up with others; it begins after the head went out.
 */
export function createInPlaceBudget(totalMs: number): InPlaceBudget {
  let leftMs = totalMs;
  return {
    async spendOn(work) {
      if (leftMs <= 0) return;
      const startedAt = performance.now();
      const { promise, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, leftMs);
      await Promise.race([work.catch(() => {}), promise]);
      clearTimeout(timer);
      leftMs -= performance.now() - startedAt;
    },
  };
}
