import type { Language } from '@tessera/mfe-kit/locales';
import { fallbackIn } from '../fragments/fallback-in.ts';
import { shellWords } from '../language/shell-words.ts';
import { releaseBase } from '../releases/release-base.ts';
import type { Release, ReleaseSet } from '../releases/release.ts';
import type { Assignment } from '../releases/release-source.ts';
import { scriptJson } from './escape.ts';

/** What the browser's runtime is told about the page. */
export interface PageFacts {
  composition: string;
  /** The page's signed view token, for beacons. */
  view: string;
  /** Part of such views that send beacons, 0 to 1. */
  sample: number;
  /** What the visitor's own link changes, with the time it ends (ISO 8601); null: nothing. */
  override: { until: string; releases: Record<string, string> } | null;
  /** The releases that were asked for by `?release=`, to be kept while navigating. */
  overridden: string[];
  /** The service worker's address; null: browsers are to forget it. */
  worker: string | null;
  status: number;
  /** Set when the page itself could not be shown; `retry` asks the runtime to try again by itself. */
  error: { kind: string; retry: boolean } | null;
}

type Assignments = ReadonlyMap<string, Pick<Assignment, 'bucket'>>;

/** A release as the browser needs it: no server details, no hashes (the import map has those). */
const trimmed = (release: Release, bucket: string, language: Language) => ({
  id: release.id,
  version: release.version,
  bucket,
  base: releaseBase(release),
  entry: releaseBase(release) + release.remoteEntry,
  routes: release.routes.map(({ path, page }) => ({ path, page })),
  fragments: Object.fromEntries(
    Object.entries(release.fragments).map(([fragment, { kind, hydrate, fallback, ...more }]) => [
      fragment,
      {
        kind,
        hydrate,
        extends: more.extends,
        ...(more.wakesWithTeam ? { wakesWithTeam: true } : {}),
        ...(fallback === undefined ? {} : { fallback: fallbackIn(language, fallback) }),
      },
    ]),
  ),
});

// By set, then by language and by how its releases were come by: with a canary there are two ways to most sets.
const cache = new WeakMap<ReleaseSet, Map<string, string>>();
const waysKept = 48;

function releasesJson(releases: ReleaseSet, assignments: Assignments, language: Language): string {
  const ways = cache.get(releases) ?? new Map<string, string>();
  cache.set(releases, ways);
  const bucketOf = (name: string) => assignments.get(name)?.bucket ?? 'live';
  let way = `${language} `;
  for (const name of releases.keys()) way += `${bucketOf(name)} `;
  let json = ways.get(way);
  if (json === undefined) {
    const byName = [...releases.values()].map((release) => [
      release.name,
      trimmed(release, bucketOf(release.name), language),
    ]);
    json = scriptJson(Object.fromEntries(byName));
    if (ways.size >= waysKept) ways.clear();
    ways.set(way, json);
  }
  return json;
}

/** Content of `<script type="application/json" id="tessera-page">`. */
export const pageDataJson = (
  releases: ReleaseSet,
  assignments: Assignments,
  facts: PageFacts,
  language: Language,
): string =>
  `{"releases":${releasesJson(releases, assignments, language)},"words":${scriptJson(shellWords(language).browser)},${scriptJson(facts).slice(1)}`;
