import { createExpiringCache } from '@tessera/bff-kit/expiring-cache';
import { ensureRelease } from '@tessera/bff-kit/fragments/fetch-release';
import type { RegistryAccess } from '../releases/manifest-store.ts';
import { within } from '../releases/within.ts';

/** Brings a release whose files are not on this machine; true when they may be there now. */
export type FetchMissing = (name: string, id: string) => Promise<boolean>;

interface Options {
  releasesDir: string;
  registry: RegistryAccess | null;
  /** A browser may name any release: only those that a page may still run are fetched. */
  isKept(name: string, id: string): boolean;
  now?: () => number;
}

/** Long enough that a crowd at a missing file asks the registry once, short enough for one that comes back. */
const triedMs = 30_000;
/** A registry that hangs must not hold a page's connections; the browser asks again for code that did not load. */
const patienceMs = 5_000;

export function createFetchMissing(o: Options): FetchMissing {
  const { releasesDir, registry, isKept, now = Date.now } = o;
  const tried = createExpiringCache<true>(1_000, now);
  return async function fetchMissing(name, id) {
    const key = `${name}@${id}`;
    if (!registry || !isKept(name, id) || tried.get(key)) return false;
    const { url: registryUrl, token } = registry;
    const fetching = ensureRelease({ releasesDir, name, id, registryUrl, token }).catch(
      () => false,
    );
    const there = await within(fetching, patienceMs, 'late' as const);
    // It may be there the next time.
    if (there === 'late') return false;
    // What is there and has no such file now will not have it the next time either.
    tried.set(key, true, now() + triedMs);
    return there;
  };
}
