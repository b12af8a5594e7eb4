import type { Release } from '@tessera/releases/release';
import type { Refusal } from '@tessera/releases/registry-api';
import { checkAbsent } from './check-absent.ts';
import { checkAlone } from './check-alone.ts';
import { checkClaims, checkNeeds } from './check-pair.ts';
import { labelOf, type Party, type World } from './world.ts';

/**
 * Every reason against serving the releases of `change` in the given world; empty when there is none. Others
 * are judged as they will be afterwards, so releases that only go together pass together. A rule is about one
 * release or two, so it holds in every combination of live and canary releases when it holds for each pair.
 */
export function checkGate({ change, world }: { change: Release[]; world: World }): Refusal[] {
  const names = new Set(change.map(({ name }) => name));
  const fresh = change.map((release): Party => ({ release, served: 'new' }));
  const others = world.releases.filter(({ release }) => !names.has(release.name));
  const all: Party[] = [...others, ...fresh];
  return fresh.flatMap((party, index) => {
    // Two releases of one change meet once.
    const later = fresh.slice(index + 1);
    return [
      ...checkAlone(party, world),
      ...checkAbsent(party, all),
      ...[...others, ...later].flatMap((other) => [
        ...checkNeeds(party, other),
        ...checkNeeds(other, party).map((found) => ({ ...found, against: labelOf(other) })),
        ...checkClaims(party, other),
      ]),
    ];
  });
}
