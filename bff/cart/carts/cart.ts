import type { Currency } from '@tessera/bff-kit/currencies';
import type { Money } from '../money.ts';
import { shownPrice } from '../pricing/price-in.ts';
import type { PricedVariant } from '../pricing/priced-variant.ts';
import type { HeldPromotion } from '../promotions/promotion.ts';
import type { SavedLine } from '../saved/saved-line.ts';
import { lineVersion } from './line-version.ts';

// Limits of what shoppers put in. Merging two carts may exceed them: nothing is lost by signing in.
export const MAX_QUANTITY = 99;
export const MAX_LINES = 100;

/** What a cart stores of a line. The shopper last agreed to `seenPrice` (cents) and `seenName` by touching it. */
export interface StoredLine {
  quantity: number;
  seenPrice: number;
  /** the same in each currency it was sold in then; missing in lines of carts from before there was more than one */
  seenPrices?: Partial<Record<string, number>>;
  /** missing in lines of carts from before names were kept */
  seenName?: string;
  /** ms since the epoch: lines keep the order they were added in */
  at: number;
  /** drawn anew at each change, never twice; missing like `seenName` */
  rev?: number;
}

/** A cart's row together with the variants it names, as one statement returns them. */
export interface CartSnapshot {
  id: string;
  version: number;
  lines: Record<string, StoredLine>;
  /** what was put aside for later */
  saved: Record<string, SavedLine>;
  variants: Record<string, PricedVariant>;
  orderInProgress: string | null;
  /** the code that was put in */
  promotion: HeldPromotion | null;
}

/** Why a change of the cart was refused; nothing was written. */
export type CartRefusal =
  | 'unknown-variant'
  | 'variant-unavailable'
  | 'quantity-too-large'
  | 'too-many-lines'
  | 'too-many-saved'
  | 'no-such-line';

/** Somebody else changed the line since it was seen; nothing was written. */
export interface CartChanged {
  done: false;
  refusal: 'cart-changed';
  /** as it is now */
  cart: CartSnapshot;
  variantId: string;
  /** of the variant; a line that is gone has none in `cart` */
  name: string | null;
}

export type CartChange = { done: true; cart: CartSnapshot } | { done: false; refusal: CartRefusal };

/** A line joined with what the variant costs now. */
export interface PricedLine extends Omit<StoredLine, 'at' | 'rev'> {
  variant: PricedVariant;
  /** in the currency of the cart; what cannot be bought may have none in it, and is in euros */
  unitPrice: Money;
  version: string;
}

/** The lines in the order they were added, priced in a currency. A line whose variant is unknown here cannot exist. */
export function pricedLines(cart: CartSnapshot, currency: Currency): PricedLine[] {
  return Object.entries(cart.lines)
    .sort(([, a], [, b]) => a.at - b.at)
    .map(([variantId, line]) => {
      const variant = cart.variants[variantId];
      if (!variant) throw new Error(`Cart ${cart.id} holds ${variantId}, which has no price.`);
      const { at: _at, rev: _rev, ...seen } = line;
      const unitPrice = shownPrice(variant, currency);
      return { ...seen, variant, unitPrice, version: lineVersion(line) };
    });
}
