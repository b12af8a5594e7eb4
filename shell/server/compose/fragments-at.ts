import type { ReleaseSet } from '../releases/release.ts';

const cache = new WeakMap<ReleaseSet, ReadonlyMap<string, readonly string[]>>();

/** The fragments of a set of releases that stand at an extension point, by name: `reviews/summary`. */
export function fragmentsAt(releases: ReleaseSet, point: string): readonly string[] {
  let index = cache.get(releases);
  if (!index) {
    index = indexOf(releases);
    cache.set(releases, index);
  }
  return index.get(point) ?? [];
}

function indexOf(releases: ReleaseSet): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const { name, fragments } of releases.values()) {
    for (const [fragment, { kind, extends: points }] of Object.entries(fragments)) {
      if (kind !== 'fragment') continue;
      for (const point of new Set(points)) {
        index.set(point, [...(index.get(point) ?? []), `${name}/${fragment}`].sort());
      }
    }
  }
  return index;
}
