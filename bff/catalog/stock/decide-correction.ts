import type { SkuStock } from './sku-stock.ts';

export type CorrectionRefusal =
  | { outcome: 'unknown' }
  | { outcome: 'ambiguous'; products: string[] }
  | { outcome: 'below-held'; held: number };

export type CorrectionDecision =
  { outcome: 'correct'; stock: SkuStock; change: number } | CorrectionRefusal;

/**
 * Whether what is on hand can be set to a new count. Pieces that open orders hold are promised, so
 * the count cannot go below them, unless the variant may be sold without being there.
 */
export function decideCorrection(found: readonly SkuStock[], onHand: number): CorrectionDecision {
  const [stock, ...others] = found;
  if (stock === undefined) return { outcome: 'unknown' };
  if (others.length > 0) {
    return { outcome: 'ambiguous', products: [...new Set(found.map(({ product }) => product))] };
  }
  if (!stock.oversell && onHand < stock.held) return { outcome: 'below-held', held: stock.held };
  return { outcome: 'correct', stock, change: onHand - stock.onHand };
}
