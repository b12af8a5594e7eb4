import { homeCurrency, type Currency } from '@tessera/bff-kit/currencies';
import { priceIn } from '../pricing/price-in.ts';
import type { CartSnapshot } from './cart.ts';

/**
 * The currency a cart is priced in: the shopper's, unless something in it is not sold in that. Then all of it is in
 * euros, because a cart never mixes.
 */
export function cartCurrency(
  { lines, variants }: Pick<CartSnapshot, 'lines' | 'variants'>,
  wanted: Currency,
): Currency {
  const sold = Object.keys(lines).every((variantId) => {
    const variant = variants[variantId];
    return !variant?.available || priceIn(variant, wanted) !== undefined;
  });
  return sold ? wanted : homeCurrency;
}
