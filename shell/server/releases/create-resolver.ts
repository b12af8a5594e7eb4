import { hash } from 'node:crypto';
import { bucketOf, isInCanary } from '@tessera/releases/bucket';
import type { CanaryShare, RoutingTable } from '@tessera/releases/routing-table';
import type { Release } from './release.ts';
import type { Assignment, Resolved } from './release-source.ts';
import type { ReleaseSets } from './release-sets.ts';

/** The releases of a table, by `cart@0.1.0-abc`. */
export type Manifests = ReadonlyMap<string, Release>;

export const manifestKey = (name: string, id: string): string => `${name}@${id}`;

interface RoutedCanary {
  name: string;
  canary: CanaryShare;
  release: Release;
}

/**
 * Makes the function that says what a visitor gets from one routing table. The choice is the visitor's
 * place in the canary's order, so it stays when the share grows; other canaries have other orders.
 * Without canaries everybody gets the same object.
 */
export function createResolver(
  table: RoutingTable,
  manifests: Manifests,
  sets: ReleaseSets,
): (visitorId: string) => Resolved {
  const live = new Map<string, Release>();
  const assigned = new Map<string, Assignment>();
  const canaries: RoutedCanary[] = [];
  for (const [name, routed] of Object.entries(table.microFrontends)) {
    const release = routed.live === null ? null : manifests.get(manifestKey(name, routed.live));
    if (release) {
      live.set(name, release);
      assigned.set(name, { id: release.id, bucket: 'live', canary: null, unit: null });
    }
    const { canary } = routed;
    const candidate = canary && manifests.get(manifestKey(name, canary.id));
    if (canary && candidate) canaries.push({ name, canary, release: candidate });
  }
  const everybody: Resolved = { ...sets.of(live), assignments: assigned };
  if (canaries.length === 0) return () => everybody;

  return function resolve(visitorId) {
    const assignments = new Map(assigned);
    const chosen: Release[] = [];
    for (const { name, canary, release } of canaries) {
      const isIn = isInCanary(bucketOf(canary.salt, name, visitorId), canary.share);
      const control = live.get(name);
      if (isIn) chosen.push(release);
      else if (!control) continue;
      assignments.set(name, {
        id: isIn || !control ? release.id : control.id,
        bucket: isIn ? 'canary' : 'control',
        canary: canary.number,
        unit: unitOf(canary.salt, visitorId),
      });
    }
    return { ...sets.with(everybody, chosen), assignments };
  };
}

/** The visitor for one canary: a name by which two canaries' figures cannot be joined. */
const unitOf = (salt: string, visitorId: string): string =>
  hash('sha256', `${salt}:unit:${visitorId}`).slice(0, 16);
