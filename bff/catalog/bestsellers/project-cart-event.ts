import type { Transaction } from '@tessera/bff-kit/database';
import { CartOrderEvent, countedTypes } from './cart-order-event.ts';
import { countOrder, salesBetween, type CountedOrder } from './count-order.ts';

/**
 * Counts what sells. Listings are not rewritten for it, since that would cost each order more than
 * everything else: the list sorted by sales joins the table when it is asked for.
 */
export async function projectCartEvent(
  tx: Transaction,
  event: { type: string; data: unknown },
): Promise<void> {
  if (!countedTypes.has(event.type)) return;
  const counted = CartOrderEvent.parse({ type: event.type, data: event.data });
  const { orderId } = counted.data;
  const [known] = await tx.query<{ counted: CountedOrder }>(
    'bestseller-order',
    'SELECT counted FROM bestseller_order WHERE order_id = $1 FOR UPDATE',
    [orderId],
  );
  const next = countOrder(known?.counted, counted);
  await tx.query(
    'count-bestsellers',
    `WITH kept AS (
       INSERT INTO bestseller_order (order_id, counted) VALUES ($1, $2)
         ON CONFLICT (order_id) DO UPDATE SET counted = excluded.counted)
     INSERT INTO bestseller (variant_id, quantity)
       SELECT key::uuid, value::int FROM jsonb_each_text($3) ORDER BY key
       ON CONFLICT (variant_id) DO UPDATE SET quantity = bestseller.quantity + excluded.quantity`,
    [orderId, JSON.stringify(next), JSON.stringify(salesBetween(known?.counted, next))],
  );
}
