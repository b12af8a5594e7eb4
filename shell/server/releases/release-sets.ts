import { compositionId } from './composition-id.ts';
import type { Release, ReleaseSet } from './release.ts';

/** A set with its name. */
export interface NamedSet {
  releases: ReleaseSet;
  composition: string;
}

/** Makes sets of releases so that equal ones are the same object, however they came about. */
export interface ReleaseSets {
  of(releases: ReleaseSet): NamedSet;
  /** A set with other releases in the place of some. */
  with(base: NamedSet, others: readonly Release[]): NamedSet;
}

/**
 * Remembers the `limit` sets used last. A set that comes back after it was forgotten is a new object, which
 * costs only that routes and documents are made anew for it.
 */
export function createReleaseSets(limit = 256): ReleaseSets {
  const named = new Map<string, NamedSet>();
  // What `with` made, by the base's name and what was put over it: no hashing for a set that is known.
  const changed = new Map<string, NamedSet>();

  const remember = (map: Map<string, NamedSet>, key: string, set: NamedSet) => {
    if (map.size >= limit) map.delete(map.keys().next().value ?? '');
    map.set(key, set);
    return set;
  };
  const of = (releases: ReleaseSet): NamedSet => {
    // A build that somebody serves may change under the same id: its set is nobody else's.
    if ([...releases.values()].some(({ origin }) => origin !== undefined)) {
      return { releases, composition: compositionId(releases) };
    }
    const composition = compositionId(releases);
    const known = named.get(composition);
    if (known && isSame(known.releases, releases)) return known;
    return remember(named, composition, { releases, composition });
  };
  return {
    of,
    with(base, others) {
      if (others.length === 0) return base;
      let key = base.composition;
      for (const { name, id } of others) key += ` ${name}@${id}`;
      const known = changed.get(key);
      if (known && others.every((release) => known.releases.get(release.name) === release)) {
        return known;
      }
      const releases = new Map(base.releases);
      for (const release of others) releases.set(release.name, release);
      return remember(changed, key, of(releases));
    },
  };
}

/** The same objects, in whatever order. */
const isSame = (a: ReleaseSet, b: ReleaseSet): boolean =>
  a.size === b.size && [...b].every(([name, release]) => a.get(name) === release);
