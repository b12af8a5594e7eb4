import type { Queryable } from '@tessera/bff-kit/database';
import { NAME_SQL } from '../pricing/priced-variant.ts';
import { SNAPSHOT_COLUMNS } from './cart-snapshot-sql.ts';
import { MAX_QUANTITY, type CartChange, type CartChanged, type CartSnapshot } from './cart.ts';
import { lineChanged } from './line-changed.ts';
import { lineVersion, lineVersionSql } from './line-version.ts';
import { readCart } from './read-cart.ts';

const LINE = 'own.lines -> $2::text';

// The version is compared by the statement that writes, on the row it has locked: of two tabs that
// saw the same line one wins, and the other writes nothing.
const SET = `WITH c AS (
    UPDATE cart AS own SET
      lines = own.lines || jsonb_build_object($2::text, (${LINE}) || jsonb_build_object(
        'quantity', $3::integer, 'seenPrice', p.price, 'seenPrices', p.prices,
        'seenName', ${NAME_SQL},
        'rev', nextval('cart_line_revision'))),
      version = own.version + 1,
      updated_at = now()
    FROM priced_variant p
    WHERE own.id = $1::uuid AND own.lines ? $2::text AND p.variant_id = $2::text
      AND ($4::text[] IS NULL OR ${lineVersionSql(`(${LINE})`)} = ANY ($4::text[]))
      AND $3::integer <= greatest(${MAX_QUANTITY}, (${LINE} ->> 'quantity')::integer)
    RETURNING own.*
  )
  SELECT ${SNAPSHOT_COLUMNS} FROM c`;

interface SetQuantity {
  cartId: string;
  variantId: string;
  /** at least 1, checked at the edge */
  quantity: number;
  /** versions of the line that the change is meant for; null: any */
  seen: string[] | null;
}

/**
 * Sets how many pieces a line has and takes note of today's price and name. A line that two carts made
 * larger than shoppers may ask for can be kept and lowered. What was done already is not refused:
 * a repeated request whose first answer was lost meets a newer version with the quantity it wants.
 */
export async function setQuantity(
  db: Queryable,
  change: SetQuantity,
): Promise<CartChange | CartChanged> {
  const { cartId, variantId, quantity, seen } = change;
  const values = [cartId, variantId, quantity, seen];
  const [changed] = await db.query<CartSnapshot>('cart/set-quantity', SET, values);
  if (changed) return { done: true, cart: changed };

  const cart = await readCart(db, cartId);
  const line = cart.lines[variantId];
  if (seen && !(line && seen.includes(lineVersion(line)))) {
    if (line?.quantity === quantity) return { done: true, cart };
    return lineChanged(db, cart, variantId);
  }
  return { done: false, refusal: line ? 'quantity-too-large' : 'no-such-line' };
}
