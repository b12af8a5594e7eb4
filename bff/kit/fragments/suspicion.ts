/** Whether a thread that is late with something is stuck, or only waits for something itself. */
export interface Suspicion {
  /** A fragment is late: from now on the thread has to show that it is alive. */
  raise(fragment: string): void;
  /** It is alive, or has ended. */
  end(): void;
  /** Settles when nothing is suspected any more: what is begun meanwhile would be late, too. */
  over(): Promise<void> | undefined;
  /** Fragments that are late, while nobody knows why. */
  suspects(): string[];
}

/**
 * A render that waits for something does no harm to others; a loop does.
 *
 * @param o.ping asks the thread for a sign of life
 * @param o.onStuck none came within `pingMs`
 */
export function createSuspicion(o: {
  pingMs: number;
  ping: () => void;
  onStuck: () => void;
}): Suspicion {
  const suspects = new Set<string>();
  let raised: { timer: NodeJS.Timeout; over: PromiseWithResolvers<void> } | undefined;
  return {
    raise(fragment) {
      suspects.add(fragment);
      raised ??= { timer: setTimeout(o.onStuck, o.pingMs), over: Promise.withResolvers() };
      o.ping();
    },
    end() {
      clearTimeout(raised?.timer);
      raised?.over.resolve();
      raised = undefined;
      suspects.clear();
    },
    over: () => raised?.over.promise,
    suspects: () => [...suspects],
  };
}
