import type { Transaction } from '@tessera/bff-kit/database';
import { recordProductChange } from '../products/record-product-change.ts';
import { decideReservation } from './decide-reservation.ts';
import { lockStock, productsAtNewLevel, type StockLevel } from './lock-stock.ts';
import { readReservation } from './read-reservation.ts';
import type { ReservationLine, ReserveDecision } from './reservation.ts';

/**
 * Holds an order's lines, all or none, so that buyers at the same moment never get more than there
 * is. The same order with the same lines may ask again as often as it likes.
 */
export async function reserveStock(
  tx: Transaction,
  orderId: string,
  asked: ReservationLine[],
): Promise<ReserveDecision> {
  const existing = await readReservation(tx, orderId);
  const stock = await lockStock(
    tx,
    asked.map(({ variantId }) => variantId),
  );
  const available = new Map(stock.map((row) => [row.variantId, row.available]));
  const decision = decideReservation(existing, asked, available);
  if (decision.kind !== 'hold') return decision;

  const held = await tx.query<{ variantId: string; level: StockLevel }>('hold-stock', holdSql, [
    orderId,
    decision.lines.map(({ variantId }) => variantId),
    decision.lines.map(({ quantity }) => quantity),
  ]);
  if (held.length !== decision.lines.length) {
    throw new Error(`Stock changed under its lock while order ${orderId} was being reserved.`);
  }
  await recordProductChange(tx, productsAtNewLevel(stock, held));
  return decision;
}

/** The condition repeats the decision on purpose: whatever the code believes, stock never goes below zero. */
const holdSql = `
WITH line AS (SELECT * FROM unnest($2::uuid[], $3::int[]) AS line (variant_id, quantity)),
     noted AS (INSERT INTO reservation (order_id, status) VALUES ($1, 'held')),
     lines AS (INSERT INTO reservation_line SELECT $1, variant_id, quantity FROM line)
UPDATE stock SET held = held + line.quantity
  FROM line
 WHERE stock.variant_id = line.variant_id AND (stock.oversell OR stock.on_hand - stock.held >= line.quantity)
RETURNING stock.variant_id AS "variantId", stock_level(stock) AS level`;
