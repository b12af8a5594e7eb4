import type { Queryable } from '@tessera/bff-kit/database';
import { lockAccount } from '../personal-data/lock-account.ts';
import { readOrderEvent } from './order-event.ts';

/**
 * The row shows what the newest event says. Every other one is newer than that an order is being placed,
 * also one without a version (0). Refunds and tracking are true whenever they are heard, and what was agreed never
 * changes.
 */
const PROJECT = `
  insert into order_history as known (order_id, account_id, reference, status, reason, placed_at,
                                      lines, total_amount, total_currency, version, tracking, refunds,
                                      reason_code, delivery_amount, discount_amount, discount_code)
  select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16
  where not exists (select 1 from deleted_account where account_id = $2)
  on conflict (order_id) do update set
    refunds = known.refunds || excluded.refunds,
    tracking = coalesce(excluded.tracking, known.tracking),
    delivery_amount = coalesce(known.delivery_amount, excluded.delivery_amount),
    discount_amount = coalesce(known.discount_amount, excluded.discount_amount),
    discount_code = coalesce(known.discount_code, excluded.discount_code),
    (status, reason, reason_code, version) = (
      select said.status, said.reason, said.reason_code, said.version
      from (values
        (known.status, known.reason, known.reason_code, known.version, 0),
        (excluded.status, excluded.reason, excluded.reason_code, excluded.version, 1)
      ) as said (status, reason, reason_code, version, heard)
      order by said.status = 'placing', said.version desc, said.heard
      limit 1
    )`;

/**
 * Takes one event of cart's feed into the order history. In whatever order and however often an order's
 * events come, the row ends the same: its status never goes back, and each refund is in it once. Guests'
 * orders are not stored at all, nor those of accounts that are deleted. Throws when an order event cannot be read; the consumer retries and
 * sets it aside.
 */
export async function projectOrder(
  tx: Queryable,
  event: { type: string; data: unknown },
): Promise<void> {
  const order = readOrderEvent(event);
  if (order === null || order.accountId === null) return;
  await lockAccount(tx, order.accountId, 'shared');
  const refunds = 'refund' in order ? { [order.version]: order.refund.amount } : {};
  await tx.query('account.order.project', PROJECT, [
    order.orderId,
    order.accountId,
    order.reference,
    order.status,
    ('reason' in order && order.reason) || null,
    order.placedAt,
    JSON.stringify(order.lines),
    order.total.amount,
    order.total.currency,
    order.version,
    ('tracking' in order && order.tracking) || null,
    JSON.stringify(refunds),
    ('reasonCode' in order && order.reasonCode) || null,
    order.totals?.delivery?.amount ?? null,
    order.totals?.discount?.amount ?? null,
    order.promotion?.code ?? null,
  ]);
}
