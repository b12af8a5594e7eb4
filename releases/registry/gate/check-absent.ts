import type { Refusal } from '@tessera/releases/registry-api';
import { nameOf, refusal, type Party } from './world.ts';

/** Fragments of teams of which nothing is served at all. */
export function checkAbsent(party: Party, parties: readonly Party[]): Refusal[] {
  const served = new Set(parties.map(({ release }) => release.name));
  return Object.keys(party.release.uses.fragments)
    .filter((used) => !served.has(used.split('/')[0] ?? ''))
    .map((used) =>
      refusal(
        'missing-fragment',
        null,
        `${nameOf(party.release)} has a slot for "${used}", and no release of ${used.split('/')[0]} is live.`,
        'The slot would stay empty.',
        `Deploy ${used.split('/')[0]} before it, or both in one change.`,
      ),
    );
}
