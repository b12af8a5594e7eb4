import type { Queryable } from '@tessera/bff-kit/database';
import { SNAPSHOT_COLUMNS } from '../carts/cart-snapshot-sql.ts';
import {
  MAX_LINES,
  MAX_QUANTITY,
  type CartChange,
  type CartRefusal,
  type CartSnapshot,
} from '../carts/cart.ts';
import { readCart } from '../carts/read-cart.ts';
import { NAME_SQL } from '../pricing/priced-variant.ts';

const WANTED = `coalesce((own.lines #>> ARRAY[$2::text, 'quantity'])::integer, 0)
  + (own.saved #>> ARRAY[$2::text, 'quantity'])::integer`;

// The limits are those of adding, on the row that the statement has locked.
const RESTORE = `WITH c AS (
    UPDATE cart AS own SET
      saved = own.saved - $2::text,
      lines = own.lines || jsonb_build_object($2::text, jsonb_build_object(
        'quantity', ${WANTED}, 'seenPrice', p.price, 'seenPrices', p.prices,
        'seenName', ${NAME_SQL},
        'at', coalesce(own.lines #> ARRAY[$2::text, 'at'], to_jsonb($3::bigint)),
        'rev', nextval('cart_line_revision'))),
      version = own.version + 1,
      updated_at = now()
    FROM priced_variant p
    WHERE own.id = $1::uuid AND own.saved ? $2::text AND p.variant_id = $2::text AND p.available
      AND ${WANTED} <= ${MAX_QUANTITY}
      AND (own.lines ? $2::text OR (SELECT count(*) FROM jsonb_object_keys(own.lines)) < ${MAX_LINES})
    RETURNING own.*
  )
  SELECT ${SNAPSHOT_COLUMNS} FROM c`;

/**
 * Puts what was put aside back into the cart, at today's price: one statement. Pieces of the same print in
 * the cart add up; a second click finds it in the cart and changes nothing.
 */
export async function restoreLine(
  db: Queryable,
  { cartId, variantId, now }: { cartId: string; variantId: string; now: Date },
): Promise<CartChange> {
  const values = [cartId, variantId, now.getTime()];
  const [restored] = await db.query<CartSnapshot>('cart/restore-line', RESTORE, values);
  if (restored) return { done: true, cart: restored };
  const cart = await readCart(db, cartId);
  if (!(variantId in cart.saved) && variantId in cart.lines) return { done: true, cart };
  return { done: false, refusal: whyNot(cart, variantId) };
}

function whyNot({ saved, lines, variants }: CartSnapshot, variantId: string): CartRefusal {
  const wanted = saved[variantId];
  if (!wanted) return 'no-such-line';
  if (!variants[variantId]?.available) return 'variant-unavailable';
  const own = lines[variantId]?.quantity ?? 0;
  return own + wanted.quantity > MAX_QUANTITY ? 'quantity-too-large' : 'too-many-lines';
}
