import type { RoutingTable } from '@tessera/releases/routing-table';
import { compositionState, type CompositionState } from './composition-state.ts';
import type { Resolved } from './release-source.ts';

/** A set of releases by its name, as it is written down and told to the registry. */
export interface Composition {
  id: string;
  releases: Record<string, string>;
}

/** The sets that this shell served, so that an open page can be told what has become of its own. */
export interface CompositionBook {
  /** Somebody got this set now. */
  note(resolved: Resolved): void;
  /** null: never heard of, or one that somebody asked for by an override, whose business it is. */
  stateOf(id: string, table: RoutingTable | null): CompositionState | null;
  /** What everybody may get, the longest unused first. */
  all(): Composition[];
}

interface Options {
  /** Of earlier, the longest unused first. */
  known: readonly Composition[];
  /** A set was seen for the first time, or again after a while: for the registry. */
  onSeen(composition: Composition): void;
  now?: () => number;
  limit?: number;
}

interface Entry extends Composition {
  /** Every time it was served there was an override in it. */
  byOverride: boolean;
  toldAt: number;
}

/** The registry learns this often that a set is still in use. */
const tellAgainMs = 10 * 60_000;

export function createCompositionBook(o: Options): CompositionBook {
  const { known, onSeen, now = Date.now, limit = 1_000 } = o;
  const entries = new Map<string, Entry>(
    known.map((one) => [one.id, { ...one, byOverride: false, toldAt: -Infinity }]),
  );
  const states = new WeakMap<RoutingTable, Map<string, CompositionState>>();

  // A build that somebody serves is stored nowhere: nobody could make its set again.
  const isStored = ({ releases }: Resolved) =>
    ![...releases.values()].some(({ origin }) => origin?.startsWith('http'));

  const add = ({ composition, releases }: Resolved): Entry => {
    const ids = Object.fromEntries([...releases.values()].map(({ name, id }) => [name, id]));
    const entry = { id: composition, releases: ids, byOverride: true, toldAt: -Infinity };
    if (entries.size >= limit) entries.delete(entries.keys().next().value ?? '');
    entries.set(composition, entry);
    return entry;
  };

  return {
    note(resolved) {
      const entry = entries.get(resolved.composition) ?? add(resolved);
      if (entry.byOverride) entry.byOverride = hasOverride(resolved);
      const at = now();
      if (at - entry.toldAt < tellAgainMs) return;
      entry.toldAt = at;
      if (!isStored(resolved)) return;
      // The longest unused is forgotten first; in use is what was told lately.
      entries.delete(entry.id);
      entries.set(entry.id, entry);
      onSeen({ id: entry.id, releases: entry.releases });
    },
    stateOf(id, table) {
      const entry = entries.get(id);
      if (!entry || entry.byOverride || !table) return null;
      const ofTable = states.get(table) ?? new Map<string, CompositionState>();
      states.set(table, ofTable);
      const state = ofTable.get(id) ?? compositionState(table, entry.releases);
      if (ofTable.size > limit) ofTable.clear();
      ofTable.set(id, state);
      return state;
    },
    all: () =>
      [...entries.values()]
        .filter(({ byOverride }) => !byOverride)
        .map(({ id, releases }) => ({ id, releases })),
  };
}

function hasOverride({ assignments }: Resolved): boolean {
  for (const { bucket } of assignments.values()) if (bucket === 'override') return true;
  return false;
}
