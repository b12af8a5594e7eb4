import { createExpiringCache } from '@tessera/bff-kit/expiring-cache';
import { manifestKey } from './create-resolver.ts';
import type { ManifestStore } from './manifest-store.ts';
import type { Release } from './release.ts';
import { within } from './within.ts';

/** A page waits for it. What takes longer is there for the next page. */
const patienceMs = 3_000;
/** Somebody who asks for a release that is not there asks with each of their requests. */
const missingMs = 5_000;

/** Finds any stored release for a request; `null` when there is none, or none in time. Never rejects. */
export function createFindRelease(store: ManifestStore, now: () => number = Date.now) {
  const missing = createExpiringCache<true>(500, now);
  return async function findRelease(name: string, id: string): Promise<Release | null> {
    const key = manifestKey(name, id);
    if (missing.get(key)) return null;
    const reading = store.read(name, id).catch(() => null);
    const release = await within(reading, patienceMs, null);
    if (!release) missing.set(key, true, now() + missingMs);
    return release;
  };
}
