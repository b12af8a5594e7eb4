import type { Queryable } from '@tessera/bff-kit/database';
import { OrderEventDataSchema, statusAfter } from './order-event.ts';

/**
 * Takes one event of cart's feed into the order history. Running it twice, or an old event after a
 * newer one, changes nothing: a confirmed or rejected order never goes back. Guests' orders are not
 * stored at all. Throws when an order event cannot be read; the consumer retries and sets it aside.
 */
export async function projectOrder(
  tx: Queryable,
  event: { type: string; data: unknown },
): Promise<void> {
  const status = statusAfter(event.type);
  if (status === null) return;
  const order = OrderEventDataSchema.parse(event.data);
  if (order.accountId === null) return;
  await tx.query(
    'account.order.project',
    `insert into order_history (order_id, account_id, reference, status, reason, placed_at, lines,
                                total_amount, total_currency)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (order_id) do update set status = excluded.status, reason = excluded.reason
       where order_history.status = 'placing'`,
    [
      order.orderId,
      order.accountId,
      order.reference,
      status,
      order.reason ?? null,
      order.placedAt,
      JSON.stringify(order.lines),
      order.total.amount,
      order.total.currency,
    ],
  );
}
