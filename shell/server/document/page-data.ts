import type { Release, ReleaseSet } from '../releases/release.ts';
import { scriptJson } from './escape.ts';
import { releaseBase } from './module-assets.ts';

/** What the browser's runtime is told about the page. */
export interface PageFacts {
  composition: string;
  /** The releases that were asked for by `?release=`, to be kept while navigating. */
  overridden: string[];
  status: number;
  /** Set when the page itself could not be shown; `retry` asks the runtime to try again by itself. */
  error: { kind: string; retry: boolean } | null;
}

/** A release as the browser needs it: no server details, no hashes (the import map has those). */
const trimmed = ({ name, id, version, routes, fragments, remoteEntry }: Release) => ({
  id,
  version,
  entry: releaseBase(name, id) + remoteEntry,
  routes: routes.map(({ path, page }) => ({ path, page })),
  fragments: Object.fromEntries(
    Object.entries(fragments).map(([fragment, { kind, hydrate, fallback }]) => [
      fragment,
      { kind, hydrate, ...(fallback === undefined ? {} : { fallback }) },
    ]),
  ),
});

const cache = new WeakMap<ReleaseSet, string>();

function releasesJson(releases: ReleaseSet): string {
  let json = cache.get(releases);
  if (json === undefined) {
    const byName = [...releases.values()].map((release) => [release.name, trimmed(release)]);
    json = scriptJson(Object.fromEntries(byName));
    cache.set(releases, json);
  }
  return json;
}

/** Content of `<script type="application/json" id="tessera-page">`. */
export const pageDataJson = (releases: ReleaseSet, facts: PageFacts): string =>
  `{"releases":${releasesJson(releases)},${scriptJson(facts).slice(1)}`;
