import type { Transaction } from '@tessera/bff-kit/database';
import { recordProductChange } from '../products/record-product-change.ts';
import { lockStock, productsAtNewLevel, type StockLevel } from './lock-stock.ts';
import { readReservation } from './read-reservation.ts';

export type ReleaseResult = 'released' | 'committed';

/**
 * The order is given up: what was held can be sold again. May be called again, and before the
 * reservation was ever made: the order is then marked, so that it can no longer hold anything.
 */
export async function releaseReservation(tx: Transaction, orderId: string): Promise<ReleaseResult> {
  const existing = await readReservation(tx, orderId);
  if (existing.status === 'released' || existing.status === 'committed') return existing.status;
  if (existing.status === 'none') {
    await tx.query(
      'note-released',
      `INSERT INTO reservation (order_id, status) VALUES ($1, 'released')`,
      [orderId],
    );
    return 'released';
  }
  const stock = await lockStock(
    tx,
    existing.lines.map(({ variantId }) => variantId),
  );
  const freed = await tx.query<{ variantId: string; level: StockLevel }>(
    'release-reservation',
    `WITH noted AS (UPDATE reservation SET status = 'released', updated_at = now() WHERE order_id = $1)
     UPDATE stock SET held = held - line.quantity
       FROM reservation_line line
      WHERE line.order_id = $1 AND stock.variant_id = line.variant_id
     RETURNING stock.variant_id AS "variantId", stock_level(stock) AS level`,
    [orderId],
  );
  await recordProductChange(tx, productsAtNewLevel(stock, freed));
  return 'released';
}
