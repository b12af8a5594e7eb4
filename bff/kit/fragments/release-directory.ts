import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Tokens } from '../tokens.ts';
import { ensureRelease } from './fetch-release.ts';
import { isSegment } from './is-segment.ts';

/** The release registry, as a service of the shop reaches it. */
export interface Registry {
  url: string;
  tokens: Tokens;
  /** A team's key, for a service whose own key the registry does not know. */
  key?: string;
}

/** What a service shows to the registry. */
export const registryToken = async ({ key, tokens }: Registry): Promise<string> =>
  key ?? tokens.signService('releases');

/** Where the releases of one micro-frontend lie. */
export interface ReleaseDirectory {
  bundleOf(releaseId: string): URL;
  /** Whether there is such a release, here or in the registry, which it is fetched from then. */
  exists(releaseId: string): Promise<boolean>;
}

/** @param registry null: only what lies in the folder */
export function openReleaseDirectory(
  releasesDir: string,
  name: string,
  registry: Registry | null,
): ReleaseDirectory {
  const known = new Set<string>();
  const bundle = (releaseId: string): string =>
    join(releasesDir, name, releaseId, 'server', 'index.mjs');

  async function find(releaseId: string): Promise<boolean> {
    const here = await access(bundle(releaseId)).then(
      () => true,
      () => false,
    );
    if (here || registry === null) return here;
    const token = (): Promise<string> => registryToken(registry);
    return ensureRelease({ releasesDir, name, id: releaseId, registryUrl: registry.url, token });
  }

  return {
    bundleOf: (releaseId) => pathToFileURL(bundle(releaseId)),
    async exists(releaseId) {
      if (known.has(releaseId)) return true;
      if (!isSegment(releaseId)) return false;
      const found = await find(releaseId);
      if (found) known.add(releaseId);
      return found;
    },
  };
}
