import type { Queryable } from '@tessera/bff-kit/database';
import { SNAPSHOT_COLUMNS } from './cart-snapshot-sql.ts';
import type { CartChanged, CartSnapshot } from './cart.ts';
import { lineChanged } from './line-changed.ts';
import { lineVersionSql } from './line-version.ts';
import { readCart } from './read-cart.ts';

const REMOVE = `WITH c AS (
    UPDATE cart AS own SET lines = own.lines - $2::text, version = own.version + 1, updated_at = now()
    WHERE own.id = $1::uuid AND own.lines ? $2::text
      AND ($3::text[] IS NULL OR ${lineVersionSql('(own.lines -> $2::text)')} = ANY ($3::text[]))
    RETURNING *
  )
  SELECT ${SNAPSHOT_COLUMNS} FROM c`;

/**
 * Takes a line out. Removing what is not there is no error: a second click means the same.
 *
 * @param seen versions of the line that may be removed; null: any
 */
export async function removeLine(
  db: Queryable,
  { cartId, variantId, seen }: { cartId: string; variantId: string; seen: string[] | null },
): Promise<{ done: true; cart: CartSnapshot } | CartChanged> {
  const values = [cartId, variantId, seen];
  const [removed] = await db.query<CartSnapshot>('cart/remove-line', REMOVE, values);
  if (removed) return { done: true, cart: removed };
  const cart = await readCart(db, cartId);
  return variantId in cart.lines ? lineChanged(db, cart, variantId) : { done: true, cart };
}
