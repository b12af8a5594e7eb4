import { ownerOfFault, type Fault } from '@tessera/releases/fault';
import type { OverrideClaims } from '@tessera/releases/override';
import type { ReleaseSets } from '../releases/release-sets.ts';
import type { Release } from '../releases/release.ts';
import type { Assignment, Resolved } from '../releases/release-source.ts';
import type { LoadServedRelease } from './load-served-release.ts';

/** What a visitor's own link changes: for the flag in the page and the page's data. */
export interface PageOverride {
  /** ISO 8601. */
  until: string;
  /** By micro-frontend: the release, or the address of the build, in its place. */
  releases: Record<string, string>;
  /** Micro-frontends whose replacement cannot be had now: the shop's own release stands there. */
  missing: string[];
  faults: readonly Fault[];
}

export interface Applied {
  resolved: Resolved;
  override: PageOverride;
}

interface Sources {
  sets: ReleaseSets;
  find(name: string, id: string): Promise<Release | null>;
  loadServed: LoadServedRelease;
}

/** Puts an override's releases over what the visitor would get without it. */
export async function applyOverride(
  claims: OverrideClaims,
  resolved: Resolved,
  { sets, find, loadServed }: Sources,
): Promise<Applied> {
  const targets = await Promise.all(
    Object.entries(claims.releases).map(async ([name, target]) => {
      const words = 'id' in target ? target.id : target.url;
      const release = await ('id' in target ? find(name, target.id) : loadServed(name, target.url));
      return { name, words, release };
    }),
  );
  const replaced = targets.flatMap(({ release }) => (release ? [release] : []));
  const assignments = new Map<string, Assignment>(resolved.assignments);
  // What this visitor's page notices says nothing of a release that a drill of his own makes fail.
  for (const name of new Set(claims.faults.map(ownerOfFault))) {
    const assigned = assignments.get(name);
    if (assigned)
      assignments.set(name, { ...assigned, bucket: 'override', canary: null, unit: null });
  }
  for (const { name, id } of replaced) {
    assignments.set(name, { id, bucket: 'override', canary: null, unit: null });
  }
  return {
    resolved: { ...sets.with(resolved, replaced), assignments },
    override: {
      until: new Date(claims.exp * 1000).toISOString(),
      releases: Object.fromEntries(targets.map(({ name, words }) => [name, words])),
      missing: targets.filter(({ release }) => !release).map(({ name }) => name),
      faults: claims.faults,
    },
  };
}
