import type { Queryable } from '@tessera/bff-kit/database';
import { SNAPSHOT_COLUMNS } from '../carts/cart-snapshot-sql.ts';
import type { CartChange, CartChanged, CartSnapshot } from '../carts/cart.ts';
import { lineChanged } from '../carts/line-changed.ts';
import { lineVersionSql } from '../carts/line-version.ts';
import { readCart } from '../carts/read-cart.ts';
import { MAX_SAVED } from './saved-line.ts';

const SAVE = `WITH c AS (
    UPDATE cart AS own SET
      lines = own.lines - $2::text,
      saved = own.saved || jsonb_build_object($2::text, jsonb_build_object(
        'quantity', (own.lines #>> ARRAY[$2::text, 'quantity'])::integer
          + coalesce((own.saved #>> ARRAY[$2::text, 'quantity'])::integer, 0),
        'at', $4::bigint)),
      version = own.version + 1,
      updated_at = now()
    WHERE own.id = $1::uuid AND own.lines ? $2::text
      AND ($3::text[] IS NULL OR ${lineVersionSql('(own.lines -> $2::text)')} = ANY ($3::text[]))
      AND (own.saved ? $2::text OR (SELECT count(*) FROM jsonb_object_keys(own.saved)) < ${MAX_SAVED})
    RETURNING *
  )
  SELECT ${SNAPSHOT_COLUMNS} FROM c`;

interface Save {
  cartId: string;
  variantId: string;
  /** versions of the line that may be put aside; null: any */
  seen: string[] | null;
  now: Date;
}

/**
 * Puts a line aside for later with its quantity: one statement. What is put aside already stays so; a
 * second click means the same.
 */
export async function saveLine(db: Queryable, save: Save): Promise<CartChange | CartChanged> {
  const { cartId, variantId, seen, now } = save;
  const values = [cartId, variantId, seen, now.getTime()];
  const [saved] = await db.query<CartSnapshot>('cart/save-line', SAVE, values);
  if (saved) return { done: true, cart: saved };
  const cart = await readCart(db, cartId);
  if (variantId in cart.lines) {
    if (!(variantId in cart.saved) && Object.keys(cart.saved).length >= MAX_SAVED) {
      return { done: false, refusal: 'too-many-saved' };
    }
    return lineChanged(db, cart, variantId);
  }
  return variantId in cart.saved ? { done: true, cart } : { done: false, refusal: 'no-such-line' };
}
