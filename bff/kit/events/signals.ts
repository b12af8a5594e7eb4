import type { Database } from '../database.ts';

/**
 * How writers, sequencer and feed of one process wake one another. Notifications through the
 * database (`pg_notify`) cost half the writers' throughput, so inside a process a call does it;
 * between processes polling is the backstop.
 */
export interface Signals {
  /** Set by the sequencer of this process, while it is the one that works. */
  leading: boolean;
  /** Raised with each batch that got its positions. */
  sequenced: Beacon;
  /** Raised after the commit of a transaction that wrote events. */
  appended: Beacon;
}

const all = new WeakMap<Database, Signals>();

export function signalsOf(db: Database): Signals {
  let signals = all.get(db);
  if (signals === undefined) {
    signals = { leading: false, sequenced: createBeacon(), appended: createBeacon() };
    all.set(db, signals);
  }
  return signals;
}

export interface Beacon {
  /** Rises with each `raise`; take it before you look, so that nothing is missed in between. */
  readonly count: number;
  raise(): void;
  /** Resolves when the count has left `seen`, after `ms`, or on abort, whichever is first. */
  changed(seen: number, ms: number, signal?: AbortSignal): Promise<void>;
}

export function createBeacon(): Beacon {
  let count = 0;
  const waiting = new Set<() => void>();
  return {
    get count() {
      return count;
    },
    raise() {
      count += 1;
      for (const wake of waiting) wake();
    },
    changed(seen, ms, signal) {
      if (count !== seen || ms <= 0 || signal?.aborted) return Promise.resolve();
      return new Promise((resolve) => {
        const timer = setTimeout(wake, ms);
        function wake(): void {
          clearTimeout(timer);
          waiting.delete(wake);
          signal?.removeEventListener('abort', wake);
          resolve();
        }
        waiting.add(wake);
        signal?.addEventListener('abort', wake);
      });
    },
  };
}
