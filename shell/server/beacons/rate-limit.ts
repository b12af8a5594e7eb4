/** Lets each key do something so often, and a burst of it. */
export interface RateLimit {
  allows(key: string): boolean;
}

interface Options {
  burst: number;
  perSecond: number;
  /** Monotonic milliseconds. */
  now: () => number;
  /** The most keys that are remembered; then the longest unused starts afresh. */
  limit?: number;
}

/** A token bucket a key. Nothing of a key is kept once its bucket would be full again and others need the place. */
export function createRateLimit({ burst, perSecond, now, limit = 10_000 }: Options): RateLimit {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return {
    allows(key) {
      const at = now();
      const before = buckets.get(key) ?? { tokens: burst, at };
      const tokens = Math.min(burst, before.tokens + ((at - before.at) / 1000) * perSecond);
      const allowed = tokens >= 1;
      buckets.delete(key);
      if (buckets.size >= limit) buckets.delete(buckets.keys().next().value ?? '');
      buckets.set(key, { tokens: allowed ? tokens - 1 : tokens, at });
      return allowed;
    },
  };
}
