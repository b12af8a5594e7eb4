/** Counts how often something ended its thread, and for how long it rests therefore. */
export interface Strikes {
  /** It was at work when a thread ended. */
  strike(what: string): void;
  /** It came through: whatever it was, it is over. */
  clear(what: string): void;
  /** Milliseconds for which it must not be tried; 0: it may. */
  restMs(what: string): number;
}

const firstRestMs = 1_000;
const longestRestMs = 30_000;
/** What has not happened again for this long is forgotten. */
const forgottenMs = 60_000;
const mostRemembered = 1_000;

/** Once is bad luck; from the second time on the rest doubles. */
export const restAfter = (strikes: number): number =>
  strikes < 2 ? 0 : Math.min(firstRestMs * 2 ** (strikes - 2), longestRestMs);

/** @param now monotonic milliseconds */
export function createStrikes(now: () => number = () => performance.now()): Strikes {
  const known = new Map<string, { count: number; at: number }>();
  const recent = (what: string) => {
    const found = known.get(what);
    return found && now() - found.at < forgottenMs ? found : undefined;
  };
  return {
    strike(what) {
      const count = (recent(what)?.count ?? 0) + 1;
      known.delete(what);
      if (known.size >= mostRemembered) known.delete(known.keys().next().value ?? '');
      known.set(what, { count, at: now() });
    },
    clear: (what) => void known.delete(what),
    restMs(what) {
      const found = recent(what);
      return found ? Math.max(0, found.at + restAfter(found.count) - now()) : 0;
    },
  };
}
