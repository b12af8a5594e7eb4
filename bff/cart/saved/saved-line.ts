import type { CartSnapshot } from '../carts/cart.ts';
import type { PricedVariant } from '../pricing/priced-variant.ts';

/** Of what one cart can put aside. */
export const MAX_SAVED = 100;

/** What a cart stores of a print that was put aside. */
export interface SavedLine {
  quantity: number;
  /** ms since the epoch */
  at: number;
}

/** What was put aside with what it costs now, the newest first. */
export function savedLines(cart: CartSnapshot): { variant: PricedVariant; quantity: number }[] {
  return Object.entries(cart.saved)
    .sort(([, a], [, b]) => b.at - a.at)
    .map(([variantId, { quantity }]) => {
      const variant = cart.variants[variantId];
      if (!variant)
        throw new Error(`Cart ${cart.id} has put aside ${variantId}, which has no price.`);
      return { variant, quantity };
    });
}

/** What a guest put aside added to what the account did; quantities of one print add up. */
export function mergeSaved(
  account: Record<string, SavedLine>,
  guest: Record<string, SavedLine>,
): Record<string, SavedLine> {
  const merged = { ...account };
  for (const [variantId, { quantity, at }] of Object.entries(guest)) {
    merged[variantId] = { quantity: quantity + (account[variantId]?.quantity ?? 0), at };
  }
  return merged;
}
