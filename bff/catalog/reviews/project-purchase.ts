import type { Transaction } from '@tessera/bff-kit/database';
import { lockAccount } from './lock-account.ts';
import { PurchaseEvent, purchaseTypes } from './purchase-event.ts';

/**
 * Notes who bought which product. A cancelled order counts as none, also when its confirmation comes
 * later or again, and a deleted account has none. Returns change nothing: who sent a print back has seen it, too.
 */
export async function projectPurchase(
  tx: Transaction,
  event: { type: string; data: unknown },
): Promise<void> {
  if (!purchaseTypes.has(event.type)) return;
  const { type, data } = PurchaseEvent.parse({ type: event.type, data: event.data });
  if (data.accountId === null) return;
  const handles = [...new Set(data.lines.map(({ handle }) => handle))].toSorted();
  await lockAccount(tx, data.accountId);
  await tx.query(
    'note-purchase',
    `INSERT INTO purchase (order_id, handle, account_id, cancelled)
       SELECT $1, unnest($2::text[]), $3, $4 WHERE NOT EXISTS (SELECT FROM forgotten_account WHERE account_id = $3)
       ON CONFLICT (order_id, handle) DO UPDATE SET cancelled = purchase.cancelled OR excluded.cancelled`,
    [data.orderId, handles, data.accountId, type === 'cart.order.cancelled.v1'],
  );
}
