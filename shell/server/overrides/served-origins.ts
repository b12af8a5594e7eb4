import type { Release, ReleaseSet } from '../releases/release.ts';

/** Where a build is served from that stands in a release's place, without a slash at the end; `null` for a stored one. */
export const servedAt = ({ origin }: Pick<Release, 'origin'>): string | null =>
  origin !== undefined && /^https?:/.test(origin) ? origin : null;

/** The other origins that a page of these releases needs files from; mostly none. */
export function servedOrigins(releases: ReleaseSet): string[] {
  const origins = new Set<string>();
  for (const release of releases.values()) {
    const at = servedAt(release);
    if (at !== null) origins.add(new URL(at).origin);
  }
  return [...origins];
}
