/**
 * How those who wait for an order of this process hear that it changed. Another instance of the service says
 * nothing here: whoever waits also looks from time to time.
 */
export interface OrderSignals {
  changed(orderId: string): void;
  /** Resolves with the next change, after `ms`, or on abort, whichever is first. */
  next(orderId: string, ms: number, signal: AbortSignal): Promise<void>;
}

export function createOrderSignals(): OrderSignals {
  const waiting = new Map<string, Set<() => void>>();
  return {
    changed(orderId) {
      for (const wake of waiting.get(orderId) ?? []) wake();
    },
    next(orderId, ms, signal) {
      if (signal.aborted) return Promise.resolve();
      return new Promise((resolve) => {
        const timer = setTimeout(wake, ms);
        const others = waiting.get(orderId) ?? new Set();
        waiting.set(orderId, others.add(wake));
        signal.addEventListener('abort', wake, { once: true });
        function wake(): void {
          clearTimeout(timer);
          signal.removeEventListener('abort', wake);
          others.delete(wake);
          if (others.size === 0) waiting.delete(orderId);
          resolve();
        }
      });
    },
  };
}
