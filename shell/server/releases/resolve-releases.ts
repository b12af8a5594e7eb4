import type { Release } from './release.ts';
import type { ReleaseSource, Resolved } from './release-source.ts';
import type { ReleaseSets } from './release-sets.ts';

/** The releases a request is served from; when an override names none, the live ones to say so with. */
export type Resolution =
  { ok: true; resolved: Resolved } | { ok: false; resolved: Resolved; unknown: string };

/**
 * Resolves once a request. `?release=catalog@abc` (may be repeated) puts a stored release in the
 * place of the live one, for HTML, CSS and JavaScript alike, where overrides are allowed.
 */
export async function resolveReleases(
  source: ReleaseSource & { sets: ReleaseSets },
  visitor: { id: string },
  overrides: readonly string[],
): Promise<Resolution> {
  const resolved = source.resolve(visitor);
  if (overrides.length === 0) return { ok: true, resolved };

  const others: Release[] = [];
  for (const override of overrides) {
    const [name = '', id = ''] = override.split('@');
    const release = await source.find(name, id);
    if (!release) return { ok: false, resolved, unknown: override };
    others.push(release);
  }
  return { ok: true, resolved: withReleases(source.sets, resolved, others) };
}

/** What a visitor gets who asked for certain releases: those, and the rest as everybody. */
export function withReleases(
  sets: ReleaseSets,
  resolved: Resolved,
  others: readonly Release[],
): Resolved {
  const assignments = new Map(resolved.assignments);
  for (const { name, id } of others) {
    assignments.set(name, { id, bucket: 'override', canary: null, unit: null });
  }
  return { ...sets.with(resolved, others), assignments };
}
