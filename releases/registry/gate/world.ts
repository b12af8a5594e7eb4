import type { HostFacts } from '@tessera/releases/host-facts';
import type { Release } from '@tessera/releases/release';
import type { Refusal } from '@tessera/releases/registry-api';

/** A release and how it stands in the gate: `new` is one that asks to be served. */
export interface Party {
  release: Release;
  served: 'live' | 'canary' | 'new';
}

/** What a service offers now. */
export interface OfferedContract {
  version: string;
  /** OpenAPI 3.1. */
  document: Record<string, unknown>;
}

/** Everything a release has to go with. */
export interface World {
  releases: { release: Release; served: 'live' | 'canary' }[];
  /** null: no shell has said anything of itself yet; what concerns it is not judged then. */
  host: HostFacts | null;
  contracts: Record<string, OfferedContract>;
}

/** `cart@0.1.0-abc`, for sentences. */
export const nameOf = ({ name, id }: Pick<Release, 'name' | 'id'>): string => `${name}@${id}`;

/** `cart@0.1.0-abc (canary)`: the other side of a refusal. */
export const labelOf = ({ release, served }: Party): string => `${nameOf(release)} (${served})`;

/** One refusal: what happened, why it matters, what to do. */
export const refusal = (
  rule: Refusal['rule'],
  against: string | null,
  ...sentences: string[]
): Refusal => ({ rule, words: sentences.join(' '), against });

/** `a; b; and 3 more`: enough to mend it, short enough to read. */
export function listed(reasons: readonly string[], most = 4): string {
  const shown = reasons.slice(0, most).join('; ');
  return reasons.length > most ? `${shown}; and ${reasons.length - most} more` : shown;
}
