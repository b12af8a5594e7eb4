import { bathymetry } from './families/bathymetry.ts';
import type { FamilyOptions } from './families/family-options.ts';
import { harmonograph } from './families/harmonograph.ts';
import { heliotrope } from './families/heliotrope.ts';
import { massif } from './families/massif.ts';
import { meltemi } from './families/meltemi.ts';
import { moire } from './families/moire.ts';
import { opus } from './families/opus.ts';
import { penrose } from './families/penrose.ts';
import { quarto } from './families/quarto.ts';
import { seaFan } from './families/sea-fan.ts';
import { terrazze } from './families/terrazze.ts';
import { terrazzo } from './families/terrazzo.ts';
import { truchet } from './families/truchet.ts';
import type { Family } from './print.ts';

type Draw<F extends Family> = (seed: number, options?: Partial<FamilyOptions[F]>) => string;

const families: { [F in Family]: Draw<F> } = {
  opus,
  meltemi,
  bathymetry,
  truchet,
  penrose,
  moire,
  terrazze,
  heliotrope,
  harmonograph,
  quarto,
  massif,
  'sea-fan': seaFan,
  terrazzo,
};

/**
 * Draws a print as SVG text of 1200 × 1500 units. The same family, seed and options give the same
 * bytes on every machine.
 */
export function draw<F extends Family>(print: {
  family: F;
  seed: number;
  options: Partial<FamilyOptions[F]>;
}): string {
  return families[print.family](print.seed, print.options);
}
