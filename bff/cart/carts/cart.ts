import type { PricedVariant } from '../pricing/priced-variant.ts';

export const MAX_QUANTITY = 99;
export const MAX_LINES = 100;

/** What a cart stores of a line. `seenPrice` (cents) is what the shopper last agreed to by touching it. */
export interface StoredLine {
  quantity: number;
  seenPrice: number;
  /** ms since the epoch: lines keep the order they were added in */
  at: number;
}

/** A cart's row together with the variants its lines name, as one statement returns them. */
export interface CartSnapshot {
  id: string;
  version: number;
  lines: Record<string, StoredLine>;
  variants: Record<string, PricedVariant>;
  orderInProgress: string | null;
}

/** Why a change of the cart was refused; nothing was written. */
export type CartRefusal =
  | 'unknown-variant'
  | 'variant-unavailable'
  | 'quantity-too-large'
  | 'too-many-lines'
  | 'no-such-line';

export type CartChange = { done: true; cart: CartSnapshot } | { done: false; refusal: CartRefusal };

/** A line joined with what the variant costs now. */
export interface PricedLine {
  variant: PricedVariant;
  quantity: number;
  seenPrice: number;
}

/** The lines in the order they were added. A line whose variant is unknown here cannot exist. */
export function pricedLines(cart: CartSnapshot): PricedLine[] {
  return Object.entries(cart.lines)
    .sort(([, a], [, b]) => a.at - b.at)
    .map(([variantId, line]) => {
      const variant = cart.variants[variantId];
      if (!variant) throw new Error(`Cart ${cart.id} holds ${variantId}, which has no price.`);
      return { variant, quantity: line.quantity, seenPrice: line.seenPrice };
    });
}
