import type { Queryable } from '@tessera/bff-kit/database';
import { emptyCart, SNAPSHOT_COLUMNS } from './cart-snapshot-sql.ts';
import type { CartSnapshot } from './cart.ts';

const READ = `SELECT ${SNAPSHOT_COLUMNS} FROM cart c WHERE c.id = $1`;
const LOCK = `${READ} FOR UPDATE OF c`;

/** The cart as it is now; an id nobody stored is an empty cart. */
export async function readCart(db: Queryable, id: string): Promise<CartSnapshot> {
  const [cart] = await db.query<CartSnapshot>('cart/read-cart', READ, [id]);
  return cart ?? emptyCart(id);
}

/** The same, held until the transaction ends, so that what was priced is what is ordered. */
export async function lockCart(tx: Queryable, id: string): Promise<CartSnapshot> {
  const [cart] = await tx.query<CartSnapshot>('cart/lock-cart', LOCK, [id]);
  return cart ?? emptyCart(id);
}
