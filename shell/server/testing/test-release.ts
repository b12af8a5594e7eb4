import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Release } from '../releases/release.ts';

/** A small valid release; what a test is about is put over it. */
export const testRelease = (change: Partial<Release> & { name: string; id: string }): Release => ({
  version: '1.0.0',
  commit: null,
  lifecycles: [],
  builtAt: '2026-01-01T00:00:00.000Z',
  routes: [],
  fragments: {},
  remoteEntry: `remote-entry.${change.id}.js`,
  assets: { [`remote-entry.${change.id}.js`]: { bytes: 10, integrity: 'sha384-entry' } },
  shared: {},
  designSystem: { major: 1 },
  server: null,
  extensionPoints: {},
  uses: { fragments: {}, apis: {} },
  events: { emits: {}, listens: {} },
  budgets: { js: null, css: null },
  ...change,
});

/** A fragment of a release as `release.json` has it. */
export const testFragment = (
  change: Partial<Release['fragments'][string]> = {},
): Release['fragments'][string] => ({
  kind: 'fragment',
  timeoutMs: 400,
  extends: [],
  hydrate: 'load',
  module: './module',
  css: [],
  js: [],
  ...change,
});

/** Puts releases into a folder, with their client files. */
export async function writeReleases(
  releasesDir: string,
  releases: readonly Release[],
  files: Record<string, string> = {},
): Promise<void> {
  for (const release of releases) {
    const folder = join(releasesDir, release.name, release.id);
    await mkdir(join(folder, 'client'), { recursive: true });
    await writeFile(join(folder, 'release.json'), JSON.stringify(release));
  }
  for (const [path, content] of Object.entries(files)) {
    await mkdir(join(releasesDir, path, '..'), { recursive: true });
    await writeFile(join(releasesDir, path), content);
  }
}
