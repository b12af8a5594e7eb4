import { bathymetryPrints } from './catalogue/bathymetry.ts';
import { harmonographPrints } from './catalogue/harmonograph.ts';
import { heliotropePrints } from './catalogue/heliotrope.ts';
import { massifPrints } from './catalogue/massif.ts';
import { meltemiPrints } from './catalogue/meltemi.ts';
import { moirePrints } from './catalogue/moire.ts';
import { opusPrints } from './catalogue/opus.ts';
import { penrosePrints } from './catalogue/penrose.ts';
import { quartoPrints } from './catalogue/quarto.ts';
import { seaFanPrints } from './catalogue/sea-fan.ts';
import { terrazzePrints } from './catalogue/terrazze.ts';
import { terrazzoPrints } from './catalogue/terrazzo.ts';
import { truchetPrints } from './catalogue/truchet.ts';
import type { Print } from './print.ts';

const families: readonly (readonly Print[])[] = [
  opusPrints,
  meltemiPrints,
  bathymetryPrints,
  truchetPrints,
  penrosePrints,
  moirePrints,
  terrazzePrints,
  heliotropePrints,
  harmonographPrints,
  quartoPrints,
  massifPrints,
  seaFanPrints,
  terrazzoPrints,
];

/**
 * Every print of the shop, in the order it should be met: the first of each family, then the second
 * of each, so that no two neighbours were drawn by the same rule.
 */
export const catalogue: readonly Print[] = dealInTurn(families);

function dealInTurn<T>(hands: readonly (readonly T[])[]): T[] {
  const rounds = Math.max(...hands.map((hand) => hand.length));
  return Array.from({ length: rounds }, (_, round) =>
    hands.flatMap((hand) => hand[round] ?? []),
  ).flat();
}
