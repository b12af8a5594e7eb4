import { z } from '@hono/zod-openapi';
import type { Queryable } from '@tessera/bff-kit/database';

const Deleted = z.object({ accountId: z.string().min(1), deletedAt: z.iso.datetime() });

/**
 * Takes one event of account's feed in. Of a deleted account the cart goes at once; its orders are made
 * impersonal by `forgetOrders` when nothing is owed any more.
 */
export async function forgetAccount(
  tx: Queryable,
  event: { type: string; data: unknown },
): Promise<void> {
  if (event.type !== 'account.account.deleted.v1') return;
  const { accountId, deletedAt } = Deleted.parse(event.data);
  await tx.query(
    'cart/forget-account',
    `INSERT INTO forgotten_account (account_id, deleted_at) VALUES ($1, $2) ON CONFLICT DO NOTHING`,
    [accountId, deletedAt],
  );
  // An order that is being placed holds its cart; that one goes with the order.
  await tx.query(
    'cart/forget-cart',
    'DELETE FROM cart WHERE account_id = $1 AND order_in_progress IS NULL',
    [accountId],
  );
}
