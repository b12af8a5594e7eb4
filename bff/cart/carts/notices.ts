import { money, type Money } from '../money.ts';
import type { PricedLine } from './cart.ts';

export interface Notice {
  type: 'price-changed' | 'unavailable';
  variantId: string;
  message: string;
  from?: Money;
  to?: Money;
}

const euros = (cents: number): string =>
  `€${cents % 100 === 0 ? cents / 100 : (cents / 100).toFixed(2)}`;

/**
 * What changed in the shop since the shopper last touched each line. A notice stays until they
 * touch the line again, so that no page load can swallow it.
 */
export function notices(lines: PricedLine[]): Notice[] {
  return lines.flatMap(({ variant, seenPrice }): Notice[] => {
    const { variantId, title, variantTitle, price, available } = variant;
    const name = `${title} (${variantTitle})`;
    if (!available) {
      const message = `${name} is not available any more. It is not part of the total; remove it to check out.`;
      return [{ type: 'unavailable', variantId, message }];
    }
    if (price === seenPrice) return [];
    const direction = price > seenPrice ? 'gone up' : 'gone down';
    const message = `${name} has ${direction} from ${euros(seenPrice)} to ${euros(price)} since you added it.`;
    return [
      { type: 'price-changed', variantId, message, from: money(seenPrice), to: money(price) },
    ];
  });
}
