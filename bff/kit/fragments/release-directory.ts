import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Where the releases of one micro-frontend lie. */
export interface ReleaseDirectory {
  bundleOf(releaseId: string): URL;
  exists(releaseId: string): Promise<boolean>;
  /** The release that is live for everybody, undefined before the first one. */
  live(): Promise<string | undefined>;
}

/** One segment of a path and nothing else: `..` and slashes would lead out of the folder. */
const segment = /^[a-z0-9][a-z0-9.-]*$/i;

export function isSegment(text: string): boolean {
  return segment.test(text) && text.length <= 100;
}

export function openReleaseDirectory(releasesDir: string, name: string): ReleaseDirectory {
  const known = new Set<string>();
  const bundle = (releaseId: string): string =>
    join(releasesDir, name, releaseId, 'server', 'index.mjs');
  return {
    bundleOf: (releaseId) => pathToFileURL(bundle(releaseId)),
    async exists(releaseId) {
      if (known.has(releaseId)) return true;
      if (!isSegment(releaseId)) return false;
      const found = await access(bundle(releaseId)).then(
        () => true,
        () => false,
      );
      if (found) known.add(releaseId);
      return found;
    },
    async live() {
      const text = await readFile(join(releasesDir, 'live.json'), 'utf8').catch(() => '{}');
      const releaseId = (JSON.parse(text) as Record<string, unknown>)[name];
      return typeof releaseId === 'string' && isSegment(releaseId) ? releaseId : undefined;
    },
  };
}
