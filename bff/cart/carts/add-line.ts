import type { Queryable } from '@tessera/bff-kit/database';
import { SNAPSHOT_COLUMNS } from './cart-snapshot-sql.ts';
import { MAX_LINES, MAX_QUANTITY, type CartChange, type CartSnapshot } from './cart.ts';

// One round trip: price, upsert, limits and the whole new cart. Parallel adds queue on the cart's
// row and DO UPDATE works on its newest version, so they neither lose a piece nor double a line.
const ADD = `WITH variant AS (
    SELECT variant_id, price FROM priced_variant WHERE variant_id = $3::text AND available
  ), c AS (
    INSERT INTO cart AS own (id, account_id, lines)
    SELECT $1::uuid, $2::text, jsonb_build_object(variant_id,
      jsonb_build_object('quantity', $4::integer, 'seenPrice', price, 'at', $5::bigint)) FROM variant
    ON CONFLICT (id) DO UPDATE SET
      lines = own.lines || jsonb_build_object($3::text, (excluded.lines -> $3::text) || jsonb_build_object(
        'quantity', coalesce((own.lines #>> ARRAY[$3::text, 'quantity'])::integer, 0) + $4::integer,
        'at', coalesce(own.lines #> ARRAY[$3::text, 'at'], to_jsonb($5::bigint)))),
      version = own.version + 1,
      updated_at = now()
    WHERE coalesce((own.lines #>> ARRAY[$3::text, 'quantity'])::integer, 0) + $4::integer <= ${MAX_QUANTITY}
      AND (own.lines ? $3::text OR (SELECT count(*) FROM jsonb_object_keys(own.lines)) < ${MAX_LINES})
    RETURNING *
  )
  SELECT ${SNAPSHOT_COLUMNS} FROM c`;

const WHY_NOT = `SELECT p.available, c.lines ? $2::text AS "hasLine"
  FROM (SELECT 1) one
  LEFT JOIN priced_variant p ON p.variant_id = $2::text
  LEFT JOIN cart c ON c.id = $1::uuid`;

interface Add {
  cartId: string;
  accountId: string | null;
  variantId: string;
  quantity: number;
  now: Date;
}

/** Adds pieces of a variant, creating the cart if need be. Asks why only after a refusal. */
export async function addLine(db: Queryable, add: Add): Promise<CartChange> {
  const { cartId, accountId, variantId, quantity, now } = add;
  const [cart] = await db.query<CartSnapshot>('cart/add-line', ADD, [
    cartId,
    accountId,
    variantId,
    quantity,
    now.getTime(),
  ]);
  if (cart) return { done: true, cart };

  const [why] = await db.query<{ available: boolean | null; hasLine: boolean | null }>(
    'cart/why-not-added',
    WHY_NOT,
    [cartId, variantId],
  );
  if (why?.available == null) return { done: false, refusal: 'unknown-variant' };
  if (!why.available) return { done: false, refusal: 'variant-unavailable' };
  return { done: false, refusal: why.hasLine ? 'quantity-too-large' : 'too-many-lines' };
}
