import type { Queryable } from '@tessera/bff-kit/database';
import { orderColumns, toOrder, type Order, type OrderRow } from './order.ts';

/** An account's orders, the newest first. */
export async function readOrders(
  db: Queryable,
  accountId: string,
  limit: number,
): Promise<Order[]> {
  const rows = await db.query<OrderRow>(
    'account.order.list',
    `select ${orderColumns} from order_history where account_id = $1
     order by placed_at desc, order_id limit $2`,
    [accountId, limit],
  );
  return rows.map(toOrder);
}
