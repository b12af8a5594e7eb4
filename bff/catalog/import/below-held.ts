import { keyOf } from './merge-current.ts';
import type { ProductToWrite } from './write-products.ts';

/** A variant's stock as it is now, locked. */
export interface LockedStock {
  handle: string;
  options: string[];
  onHand: number;
  held: number;
}

/**
 * Why a product cannot be written: somebody is just paying for pieces that would be gone. What is
 * held was promised, so the count has to wait; a hold is over in ten minutes at most.
 *
 * @returns null when nothing is in the way, else the variant (as `keyOf` names it) and the reason
 */
export function belowHeld(
  { product, counts }: ProductToWrite,
  stock: readonly LockedStock[],
): { key: string; text: string } | null {
  for (const { options, onHand, held } of stock) {
    if (held === 0) continue;
    const key = keyOf({ options });
    const index = product.variants.findIndex((variant) => keyOf(variant) === key);
    const variant = product.variants[index];
    if (variant?.oversell) continue;
    const count = counts[index] ?? onHand;
    if (variant !== undefined && count >= held) continue;
    const name = options.length === 0 ? 'it' : `"${options.join(' / ')}"`;
    const problem =
      variant === undefined
        ? `the file no longer has ${name}, and open orders hold ${held} of it`
        : `Variant Inventory Qty: ${count} is less than the ${held} that open orders hold of ${name}`;
    const advice = 'The product stays as it was; import it again when they are sold or given up';
    return { key, text: `${problem}. ${advice}, in ten minutes at the latest` };
  }
  return null;
}
