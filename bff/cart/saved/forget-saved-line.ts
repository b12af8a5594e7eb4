import type { Queryable } from '@tessera/bff-kit/database';
import { SNAPSHOT_COLUMNS } from '../carts/cart-snapshot-sql.ts';
import type { CartSnapshot } from '../carts/cart.ts';
import { readCart } from '../carts/read-cart.ts';

const FORGET = `WITH c AS (
    UPDATE cart AS own SET saved = own.saved - $2::text, version = own.version + 1, updated_at = now()
    WHERE own.id = $1::uuid AND own.saved ? $2::text
    RETURNING *
  )
  SELECT ${SNAPSHOT_COLUMNS} FROM c`;

/** Removes what was put aside; removing it again changes nothing. */
export async function forgetSavedLine(
  db: Queryable,
  { cartId, variantId }: { cartId: string; variantId: string },
): Promise<CartSnapshot> {
  const values = [cartId, variantId];
  const [cart] = await db.query<CartSnapshot>('cart/forget-saved-line', FORGET, values);
  return cart ?? readCart(db, cartId);
}
