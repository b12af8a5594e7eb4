import type { Release, ReleaseSet } from './release.ts';

/** Where releases come from: a folder today, a registry with canaries when there is one. */
export interface ReleaseSource {
  /** The set this visitor gets. Rejects only when no set was ever readable. */
  live(visitor: { id: string }): Promise<ReleaseSet>;
  /** Any stored release, live or not; `null` when there is none of that name and id. */
  find(name: string, id: string): Promise<Release | null>;
}
