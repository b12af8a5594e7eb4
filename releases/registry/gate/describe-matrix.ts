import type { MatrixView } from '@tessera/releases/registry-api';
import { checkAbsent } from './check-absent.ts';
import { checkAlone } from './check-alone.ts';
import { checkClaims, checkNeeds } from './check-pair.ts';
import { nameOf, type World } from './world.ts';

/** Every release that is served against every other one, the shell and the services. */
export function describeMatrix(world: World): MatrixView {
  const { releases } = world;
  return {
    releases: releases.map(({ release, served }) => ({
      name: release.name,
      id: release.id,
      served,
    })),
    cells: releases.flatMap((consumer) =>
      releases
        .filter(({ release }) => release.name !== consumer.release.name)
        .map((provider) => ({
          consumer: nameOf(consumer.release),
          provider: nameOf(provider.release),
          refusals: [...checkNeeds(consumer, provider), ...checkClaims(consumer, provider)],
        })),
    ),
    others: releases.map((party) => ({
      consumer: nameOf(party.release),
      refusals: [...checkAlone(party, world), ...checkAbsent(party, releases)],
    })),
  };
}
