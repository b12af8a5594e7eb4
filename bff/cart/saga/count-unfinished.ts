import type { Queryable } from '@tessera/bff-kit/database';

const COUNT = `SELECT count(*) AS count FROM order_saga WHERE due_at IS NOT NULL`;

/** How many orders the saga still has something to do for: waiting shoppers, retries, what is owed. */
export async function countUnfinished(db: Queryable): Promise<number> {
  const [row] = await db.query<{ count: number }>('cart/count-unfinished', COUNT);
  return row?.count ?? 0;
}
