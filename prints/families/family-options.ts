import type { BathymetryOptions } from './bathymetry.ts';
import type { HarmonographOptions } from './harmonograph.ts';
import type { HeliotropeOptions } from './heliotrope.ts';
import type { MassifOptions } from './massif.ts';
import type { MeltemiOptions } from './meltemi.ts';
import type { MoireOptions } from './moire.ts';
import type { OpusOptions } from './opus.ts';
import type { PenroseOptions } from './penrose.ts';
import type { QuartoOptions } from './quarto.ts';
import type { SeaFanOptions } from './sea-fan.ts';
import type { TerrazzeOptions } from './terrazze.ts';
import type { TerrazzoOptions } from './terrazzo.ts';
import type { TruchetOptions } from './truchet.ts';

/** What each family lets a print choose: its inks, and here and there a measure. */
export interface FamilyOptions {
  opus: OpusOptions;
  meltemi: MeltemiOptions;
  bathymetry: BathymetryOptions;
  truchet: TruchetOptions;
  penrose: PenroseOptions;
  moire: MoireOptions;
  terrazze: TerrazzeOptions;
  heliotrope: HeliotropeOptions;
  harmonograph: HarmonographOptions;
  quarto: QuartoOptions;
  massif: MassifOptions;
  'sea-fan': SeaFanOptions;
  terrazzo: TerrazzoOptions;
}
