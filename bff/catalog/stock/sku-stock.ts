import type { Queryable, Transaction } from '@tessera/bff-kit/database';

/** The stock of a variant as a person at a terminal names it. */
export interface SkuStock {
  sku: string;
  variantId: string;
  /** its product's handle */
  product: string;
  onHand: number;
  held: number;
  sold: number;
  /** may be sold without being there */
  oversell: boolean;
}

const ofSku = `
SELECT v.sku, s.variant_id AS "variantId", p.handle AS product, s.on_hand AS "onHand", s.held, s.sold, s.oversell
  FROM stock s JOIN variant v ON v.id = s.variant_id JOIN product p ON p.id = v.product_id
 WHERE v.sku = $1 ORDER BY s.variant_id`;

/** Every variant with that SKU: a shop's file may give one SKU to several. */
export function readSkuStock(db: Queryable, sku: string): Promise<SkuStock[]> {
  return db.query('sku-stock', ofSku, [sku]);
}

/** The same, locked until the transaction ends. */
export function lockSkuStock(tx: Transaction, sku: string): Promise<SkuStock[]> {
  return tx.query('lock-sku-stock', `${ofSku} FOR NO KEY UPDATE OF s`, [sku]);
}
