import type { Queryable } from '@tessera/bff-kit/database';
import { SNAPSHOT_COLUMNS } from './cart-snapshot-sql.ts';
import type { CartSnapshot } from './cart.ts';
import { readCart } from './read-cart.ts';

const REMOVE = `WITH c AS (
    UPDATE cart AS own SET lines = own.lines - $2::text, version = own.version + 1, updated_at = now()
    WHERE own.id = $1::uuid AND own.lines ? $2::text
    RETURNING *
  )
  SELECT ${SNAPSHOT_COLUMNS} FROM c`;

/** Takes a line out. Removing what is not there is no error: a second click means the same. */
export async function removeLine(
  db: Queryable,
  cartId: string,
  variantId: string,
): Promise<CartSnapshot> {
  const [cart] = await db.query<CartSnapshot>('cart/remove-line', REMOVE, [cartId, variantId]);
  return cart ?? readCart(db, cartId);
}
