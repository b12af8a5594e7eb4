import type { Queryable } from '@tessera/bff-kit/database';

/**
 * Empties the order history, so that it can be filled again from the first event on in the same
 * transaction. Rows are deleted, not the table emptied at once: whoever reads meanwhile sees the old ones.
 */
export async function resetOrderHistory(tx: Queryable): Promise<void> {
  await tx.query('account.order.reset', 'delete from order_history');
}
