import type { FamilyOptions } from './families/family-options.ts';

/** The thirteen ways of drawing. Each is one file under `families/`. */
export type Family = keyof FamilyOptions;

/** Wall tints a print may hang on; the design system paints them as `t-wall-<name>`. */
export const wallNames = [
  'mist',
  'sand',
  'sage',
  'blush',
  'chalk',
  'lichen',
  'fog',
  'clay',
  'rose',
  'haze',
  'linen',
  'slate',
] as const;
export type WallName = (typeof wallNames)[number];

export const frameNames = ['black', 'oak', 'white', 'none'] as const;
export type FrameName = (typeof frameNames)[number];

/**
 * The colour a shopper would filter by. Each print mixes inks of its own; this is the drawer of the
 * plan chest it would be found in.
 */
export const paletteNames = [
  'Lapis',
  'Ember',
  'Moss',
  'Rose',
  'Sand',
  'Chalk',
  'Night',
  'Festival',
] as const;
export type PaletteName = (typeof paletteNames)[number];

/** Dense colour costs more ink than line-work, so there are two price lists. */
export type PriceTier = 'A' | 'B';

export type Kind = 'geometric' | 'organic' | 'line';

/** What is written by hand for each print. The rest follows from its family. */
export interface PrintEntry<F extends Family> {
  handle: string;
  title: string;
  /** Draws the print, and is its number in the series. */
  seed: number;
  options: Partial<FamilyOptions[F]>;
  wall: WallName;
  /** The frame it is first shown in. */
  frame: FrameName;
  palette: PaletteName;
  isNew?: boolean;
  /** ISO date of the day it joined the catalogue. */
  createdAt: string;
  /** Two or three sentences for its label on the wall. */
  text: string;
  /** What is seen, for those who cannot see it. */
  alt: string;
  /** What is seen in the close-up. */
  detailAlt: string;
}

interface PrintOf<F extends Family> extends PrintEntry<F> {
  family: F;
  familyName: string;
  series: string;
  number: number;
  kind: Kind;
  tier: PriceTier;
  isNew: boolean;
}

/** One print of the catalogue: the family decides which options it may have. */
export type Print = { [F in Family]: PrintOf<F> }[Family];

interface FamilyFacts<F extends Family> {
  family: F;
  familyName: string;
  series: string;
  kind: Kind;
  tier: PriceTier;
  detailAlt: string;
}

/** Completes a family's entries with what they share. */
export function printsOf<F extends Family>(
  facts: FamilyFacts<F>,
  entries: (Omit<PrintEntry<F>, 'detailAlt'> & { detailAlt?: string })[],
): PrintOf<F>[] {
  return entries.map((entry) => ({ ...facts, isNew: false, ...entry, number: entry.seed }));
}
