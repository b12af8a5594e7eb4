import type { Refusal } from '@tessera/releases/registry-api';
import type { Actor } from '../keys/actor.ts';

/**
 * Refusals that a team cannot go over by force: with the address of somebody else's page it would get what visitors
 * mean for that, the checkout's card form among others.
 */
export const beyondForce = (refusals: readonly Refusal[], { team }: Actor): Refusal[] =>
  team === null ? [] : refusals.filter(({ rule, against }) => rule === 'route' && against !== null);
