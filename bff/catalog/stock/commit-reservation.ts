import type { Transaction } from '@tessera/bff-kit/database';
import { readReservation } from './read-reservation.ts';

export type CommitResult = 'committed' | 'unknown' | 'released';

/** The order is confirmed: what was held is sold. May be called again. */
export async function commitReservation(tx: Transaction, orderId: string): Promise<CommitResult> {
  const { status } = await readReservation(tx, orderId);
  if (status === 'none') return 'unknown';
  if (status !== 'held') return status;
  await tx.query(
    'lock-held-stock',
    `SELECT FROM stock JOIN reservation_line USING (variant_id)
      WHERE order_id = $1 ORDER BY variant_id FOR UPDATE OF stock`,
    [orderId],
  );
  await tx.query(
    'commit-reservation',
    `WITH noted AS (UPDATE reservation SET status = 'committed', updated_at = now() WHERE order_id = $1)
     UPDATE stock SET on_hand = on_hand - line.quantity, held = held - line.quantity, sold = sold + line.quantity
       FROM reservation_line line
      WHERE line.order_id = $1 AND stock.variant_id = line.variant_id`,
    [orderId],
  );
  return 'committed';
}
