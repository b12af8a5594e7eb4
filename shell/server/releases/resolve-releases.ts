import type { ReleaseSource } from './release-source.ts';
import type { Release, ReleaseSet } from './release.ts';

/** The releases a request is served from; when an override names none, the live ones to say so with. */
export type Resolution =
  { ok: true; releases: ReleaseSet } | { ok: false; releases: ReleaseSet; unknown: string };

/**
 * Resolves once a request. `?release=catalog@abc` (may be repeated) puts a stored release in the
 * place of the live one, for HTML, CSS and JavaScript alike, where overrides are allowed.
 */
export async function resolveReleases(
  source: ReleaseSource,
  visitor: { id: string },
  overrides: string[],
): Promise<Resolution> {
  const live = await source.live(visitor);
  if (overrides.length === 0) return { ok: true, releases: live };

  const releases = new Map<string, Release>(live);
  for (const override of overrides) {
    const [name = '', id = ''] = override.split('@');
    const release = await source.find(name, id);
    if (!release) return { ok: false, releases: live, unknown: override };
    releases.set(name, release);
  }
  return { ok: true, releases };
}
