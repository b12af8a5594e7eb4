import type { PricedLine } from './cart.ts';

/** German VAT on prints and frames, in per cent. Prices include it. */
export const VAT_PERCENT = 19;

export interface Totals {
  /** pieces that can be bought */
  count: number;
  /** cents, tax included, like all of these */
  subtotal: number;
  delivery: number;
  /** the tax that is inside `total` */
  tax: number;
  total: number;
}

/** The tax inside a gross amount of cents, rounded half up to the cent. */
export const includedTax = (gross: number): number =>
  Math.round((gross * VAT_PERCENT) / (100 + VAT_PERCENT));

/** Goods worth of the lines that can be bought now, in cents. */
export const goodsWorth = (lines: PricedLine[]): number =>
  lines.reduce(
    (sum, { variant, quantity }) => sum + (variant.available ? variant.price * quantity : 0),
    0,
  );

/** What the lines cost with delivery. Unavailable lines cost nothing; an empty cart has no delivery. */
export function totals(lines: PricedLine[], deliveryPrice: number): Totals {
  const available = lines.filter(({ variant }) => variant.available);
  const count = available.reduce((sum, { quantity }) => sum + quantity, 0);
  const subtotal = goodsWorth(lines);
  const delivery = count === 0 ? 0 : deliveryPrice;
  const total = subtotal + delivery;
  return { count, subtotal, delivery, tax: includedTax(total), total };
}
