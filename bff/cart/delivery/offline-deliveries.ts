import type { Database } from '@tessera/bff-kit/database';
import type { Deliveries } from './delivery-port.ts';

const BOOK = `INSERT INTO offline.delivery AS d (order_id, option, status) VALUES ($1, $2, 'booked')
  ON CONFLICT (order_id) DO UPDATE SET updated_at = d.updated_at RETURNING status`;
const CANCEL = `INSERT INTO offline.delivery (order_id, option, status) VALUES ($1, '', 'cancelled')
  ON CONFLICT (order_id) DO UPDATE SET status = 'cancelled', updated_at = now()`;

/** A courier that always has room, with a ledger of its own in the schema `offline`. */
export function createOfflineDeliveries(db: Database): Deliveries {
  return {
    async book({ id, option }) {
      const values = [id, option];
      const [row] = await db.query<{ status: string }>('cart/offline-book', BOOK, values);
      return row?.status === 'booked'
        ? { outcome: 'booked', reference: `offline-${id}` }
        : { outcome: 'refused', reason: 'This delivery was cancelled.' };
    },
    async cancel(orderId) {
      await db.query('cart/offline-cancel', CANCEL, [orderId]);
    },
  };
}
