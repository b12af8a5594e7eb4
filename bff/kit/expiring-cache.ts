/** A bounded map whose entries lapse. Times are epoch milliseconds. */
export interface ExpiringCache<T> {
  get(key: string): T | undefined;
  set(key: string, value: T, expiresAt: number): void;
}

/**
 * When it is full the entry written longest ago goes: with lifetimes of about the same length
 * that is also the one that would lapse first, and a Map keeps that order for nothing.
 */
export function createExpiringCache<T>(limit: number, now = () => Date.now()): ExpiringCache<T> {
  const entries = new Map<string, { value: T; expiresAt: number }>();
  return {
    get(key) {
      const entry = entries.get(key);
      if (entry === undefined) return undefined;
      if (entry.expiresAt > now()) return entry.value;
      entries.delete(key);
      return undefined;
    },
    set(key, value, expiresAt) {
      entries.delete(key);
      if (entries.size >= limit) {
        for (const oldest of entries.keys()) {
          entries.delete(oldest);
          break;
        }
      }
      entries.set(key, { value, expiresAt });
    },
  };
}
