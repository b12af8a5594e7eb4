import type { Bucket } from '@tessera/releases/routing-table';
import type { Release, ReleaseSet } from './release.ts';

/** How a visitor came to one release. */
export interface Assignment {
  id: string;
  bucket: Bucket;
  /** Number of the canary that runs for this micro-frontend; null: none does. */
  canary: number | null;
  /** The visitor for this canary only, 16 hex digits; null without a canary. */
  unit: string | null;
}

/** What one request is served from. Equal sets are the same object: routes and documents are cached by it. */
export interface Resolved {
  releases: ReleaseSet;
  /** By micro-frontend. */
  assignments: ReadonlyMap<string, Assignment>;
  /** Names the set. */
  composition: string;
}

/** Where releases come from. */
export interface ReleaseSource {
  /** The set this visitor gets; empty when no routing table was ever known. */
  resolve(visitor: { id: string }): Resolved;
  /** Any stored release, live or not, fetched when it is not here; `null` when there is none of that name and id. */
  find(name: string, id: string): Promise<Release | null>;
}
