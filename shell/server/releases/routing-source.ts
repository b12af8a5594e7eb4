import type { RoutingTable } from '@tessera/releases/routing-table';
import { compositionId } from './composition-id.ts';
import { createResolver, manifestKey, type Manifests } from './create-resolver.ts';
import { createFindRelease } from './find-release.ts';
import type { ManifestStore } from './manifest-store.ts';
import type { Release } from './release.ts';
import { createReleaseSets, type ReleaseSets } from './release-sets.ts';
import type { ReleaseSource, Resolved } from './release-source.ts';

/** Holds the routing table in force with its releases; all of a request is served from what it says. */
export interface RoutingSource extends ReleaseSource {
  /** The table in force; null: none was ever adopted. */
  table(): RoutingTable | null;
  /**
   * Puts a table in force, all of it or nothing of it.
   *
   * @throws when one of its releases is missing or broken; the table before it stays in force then
   */
  adopt(table: RoutingTable): Promise<void>;
  /** For sets that a request is served from beside those of the table: overrides. */
  sets: ReleaseSets;
  /** Calls back after each table that was put in force. */
  onAdopt(listener: (table: RoutingTable) => void): void;
}

const nothing: Resolved = {
  releases: new Map(),
  assignments: new Map(),
  composition: compositionId(new Map()),
};

export function createRoutingSource(store: ManifestStore): RoutingSource {
  const sets = createReleaseSets();
  const listeners: ((table: RoutingTable) => void)[] = [];
  let inForce: { table: RoutingTable; resolve: (visitorId: string) => Resolved } | null = null;
  let adopting: Promise<void> = Promise.resolve();

  const putInForce = async (table: RoutingTable): Promise<void> => {
    const manifests = await readManifests(store, table);
    inForce = { table, resolve: createResolver(table, manifests, sets) };
    for (const listener of listeners) listener(table);
  };

  return {
    sets,
    table: () => inForce?.table ?? null,
    resolve: ({ id }) => inForce?.resolve(id) ?? nothing,
    find: createFindRelease(store),
    adopt(table) {
      // One after the other: of two tables the later one must be in force in the end.
      const mine = adopting.then(() => putInForce(table));
      adopting = mine.catch(() => {});
      return mine;
    },
    onAdopt: (listener) => void listeners.push(listener),
  };
}

/** Every release a visitor may get by this table. */
async function readManifests(store: ManifestStore, table: RoutingTable): Promise<Manifests> {
  const wanted = Object.entries(table.microFrontends).flatMap(([name, { live, canary }]) =>
    [live, canary?.id].filter((id) => typeof id === 'string').map((id) => ({ name, id })),
  );
  const read = await Promise.all(
    wanted.map(async ({ name, id }): Promise<[string, Release]> => {
      const release = await store.read(name, id);
      if (!release) throw new Error(`There is no release ${name}@${id}.`);
      return [manifestKey(name, id), release];
    }),
  );
  return new Map(read);
}
