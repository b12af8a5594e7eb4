import type { ReleaseSet } from '../releases/release.ts';
import type { ShellClient } from './client-build.ts';
import { scriptJson } from './escape.ts';
import { allModules } from './module-assets.ts';

const cache = new WeakMap<ReleaseSet, { client: ShellClient | null; json: string }>();

/**
 * An import map that only carries integrity: the browser refuses any chunk, however it is loaded,
 * whose bytes are not those the release was built with. Must stand before the first module.
 */
export function importMapJson(releases: ReleaseSet, client: ShellClient | null): string {
  const known = cache.get(releases);
  if (known?.client === client) return known.json;
  const integrity = Object.fromEntries(
    allModules(releases, client).map((module) => [module.href, module.integrity]),
  );
  const json = scriptJson({ integrity });
  cache.set(releases, { client, json });
  return json;
}
