import type { Transaction } from '@tessera/bff-kit/database';
import type { Reservation, ReservationLine } from './reservation.ts';

/** Takes the order's lock until the transaction ends, then reads where its reservation stands. */
export async function readReservation(tx: Transaction, orderId: string): Promise<Reservation> {
  await tx.query('lock-order', 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [orderId]);
  const [row] = await tx.query<{
    status: 'held' | 'committed' | 'released';
    lines: ReservationLine[];
  }>(
    'read-reservation',
    `SELECT r.status, coalesce((
        SELECT json_agg(json_build_object('variantId', variant_id, 'quantity', quantity) ORDER BY variant_id)
          FROM reservation_line l WHERE l.order_id = r.order_id), '[]') AS lines
       FROM reservation r WHERE r.order_id = $1`,
    [orderId],
  );
  if (row === undefined) return { status: 'none' };
  return row.status === 'released'
    ? { status: 'released' }
    : { status: row.status, lines: row.lines };
}
