import { createExpiringCache } from '@tessera/bff-kit/expiring-cache';
import { createRateLimit, type RateLimit } from '@tessera/bff-kit/fragments/rate-limit';

/** Faster than anybody types. */
const MOST = 40;
const WINDOW_MS = 10_000;
const VISITORS = 10_000;

/** Whether a visitor may ask for suggestions once more; each has so many in ten seconds. */
export function limitVisitors(now: () => number = Date.now): (visitorId: string) => boolean {
  const limits = createExpiringCache<RateLimit>(VISITORS, now);
  return (visitorId) => {
    const limit = limits.get(visitorId) ?? createRateLimit(MOST, WINDOW_MS, now);
    limits.set(visitorId, limit, now() + WINDOW_MS);
    return limit.take();
  };
}
