import type { Transaction } from '@tessera/bff-kit/database';

export interface LockedStock {
  variantId: string;
  productId: number;
  /** null: may be sold without being there */
  available: number | null;
  level: StockLevel;
}

export type StockLevel = 'in-stock' | 'low' | 'out';

/** Locks the variants' stock in the order of their ids, so that two orders never wait for each other. */
export function lockStock(tx: Transaction, variantIds: string[]): Promise<LockedStock[]> {
  return tx.query<LockedStock>(
    'lock-stock',
    `SELECT s.variant_id AS "variantId", v.product_id AS "productId", stock_level(s) AS level,
            CASE WHEN s.oversell THEN NULL ELSE s.on_hand - s.held END AS available
       FROM stock s JOIN variant v ON v.id = s.variant_id
      WHERE s.variant_id = ANY ($1::uuid[])
      ORDER BY s.variant_id FOR UPDATE OF s`,
    [variantIds],
  );
}

/** The products of which a variant is now at another level than when it was locked. */
export function productsAtNewLevel(
  before: LockedStock[],
  after: { variantId: string; level: StockLevel }[],
): number[] {
  const levels = new Map(after.map(({ variantId, level }) => [variantId, level]));
  const changed = before.filter(({ variantId, level }) => levels.get(variantId) !== level);
  return [...new Set(changed.map(({ productId }) => productId))].sort((a, b) => a - b);
}
