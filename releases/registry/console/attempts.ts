import { createExpiringCache } from '@tessera/bff-kit/expiring-cache';

/** Counts failures by address, so that nobody can try keys for ever. */
export interface Attempts {
  /** May this address try once more? */
  allows(address: string): boolean;
  failed(address: string): void;
}

const mostFailures = 10;
const windowMs = 10 * 60 * 1000;
const addressesKept = 10_000;

export function createAttempts(now: () => number): Attempts {
  const failures = createExpiringCache<{ count: number; until: number }>(addressesKept, now);
  return {
    allows: (address) => (failures.get(address)?.count ?? 0) < mostFailures,
    failed(address) {
      const { count, until } = failures.get(address) ?? { count: 0, until: now() + windowMs };
      failures.set(address, { count: count + 1, until }, until);
    },
  };
}
