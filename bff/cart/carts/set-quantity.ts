import type { Queryable } from '@tessera/bff-kit/database';
import { SNAPSHOT_COLUMNS } from './cart-snapshot-sql.ts';
import type { CartChange, CartSnapshot } from './cart.ts';

const SET = `WITH c AS (
    UPDATE cart AS own SET
      lines = own.lines || jsonb_build_object($2::text, (own.lines -> $2::text) || jsonb_build_object(
        'quantity', $3::integer,
        'seenPrice', (SELECT price FROM priced_variant WHERE variant_id = $2::text))),
      version = own.version + 1,
      updated_at = now()
    WHERE own.id = $1::uuid AND own.lines ? $2::text
    RETURNING *
  )
  SELECT ${SNAPSHOT_COLUMNS} FROM c`;

/** Sets how many pieces a line has (1 to 99, checked at the edge) and takes note of today's price. */
export async function setQuantity(
  db: Queryable,
  cartId: string,
  variantId: string,
  quantity: number,
): Promise<CartChange> {
  const [cart] = await db.query<CartSnapshot>('cart/set-quantity', SET, [
    cartId,
    variantId,
    quantity,
  ]);
  return cart ? { done: true, cart } : { done: false, refusal: 'no-such-line' };
}
