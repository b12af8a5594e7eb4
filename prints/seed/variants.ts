import { frameNames, type FrameName, type PriceTier, type Print } from '../print.ts';
import { stockOf } from './stock.ts';

/** One size in one frame: what is put in a cart. */
export interface Variant {
  sku: string;
  size: string;
  frame: string;
  priceEuros: number;
  grams: number;
  stock: number;
}

interface Size {
  width: number;
  height: number;
  price: Record<PriceTier, number>;
  /** Weight of the rolled print, and of the wooden frame with its glazing. */
  grams: { print: number; frame: number };
}

const sizes: readonly Size[] = [
  { width: 24, height: 30, price: { A: 48, B: 42 }, grams: { print: 180, frame: 920 } },
  { width: 40, height: 50, price: { A: 86, B: 74 }, grams: { print: 260, frame: 1840 } },
  { width: 64, height: 80, price: { A: 148, B: 128 }, grams: { print: 420, frame: 3780 } },
  { width: 80, height: 100, price: { A: 210, B: 190 }, grams: { print: 600, frame: 5700 } },
];

const frames: Record<FrameName, { label: string; code: string; price: number }> = {
  black: { label: 'Black', code: 'BLK', price: 45 },
  oak: { label: 'Oak', code: 'OAK', price: 55 },
  white: { label: 'White', code: 'WHT', price: 45 },
  none: { label: 'None', code: 'NON', price: 0 },
};

/** The sixteen variants of a print, smallest first; a frame costs the same at every size. */
export function variantsOf(print: Print): Variant[] {
  return sizes.flatMap((size) =>
    frameNames.map((name) => {
      const frame = frames[name];
      const family = print.family.replace('-', '').toUpperCase();
      const sku = `TES-${family}-${print.number}-${size.width}-${frame.code}`;
      return {
        sku,
        size: `${size.width} × ${size.height} cm`,
        frame: frame.label,
        priceEuros: size.price[print.tier] + frame.price,
        grams: size.grams.print + (name === 'none' ? 0 : size.grams.frame),
        stock: stockOf(sku),
      };
    }),
  );
}
