import type { Database } from '@tessera/bff-kit/database';
import { NAME_SQL } from '../pricing/priced-variant.ts';
import { againOnDuplicate } from './again-on-duplicate.ts';
import { attachCart } from './attach-cart.ts';
import { accountCartId } from './cart-id.ts';
import { SNAPSHOT_COLUMNS } from './cart-snapshot-sql.ts';
import {
  MAX_LINES,
  MAX_QUANTITY,
  type CartChange,
  type CartRefusal,
  type CartSnapshot,
} from './cart.ts';
import { CHOSEN_CART } from './choose-cart.ts';

// Both take the same parameters; a guest's $2 and $4 are null.
const BROWSERS_CART = `SELECT $1::uuid AS id WHERE $2::text IS NULL AND $4::uuid IS NULL`;

// One round trip: whose cart, price, upsert, limits and the whole new cart. Parallel adds queue on the
// cart's row and DO UPDATE works on its newest version, so they neither lose a piece nor double a
// line. An account's add never touches a cart that became another account's meanwhile.
const addTo = (chosen: string): string => `WITH variant AS (
    SELECT p.variant_id, p.price, p.prices, ${NAME_SQL} AS name
    FROM priced_variant p WHERE p.variant_id = $3::text AND p.available
  ), chosen AS (${chosen}), c AS (
    INSERT INTO cart AS own (id, account_id, lines)
    SELECT chosen.id, $2::text, jsonb_build_object(variant_id, jsonb_build_object(
      'quantity', $5::integer, 'seenPrice', price, 'seenPrices', prices, 'seenName', name, 'at', $6::bigint,
      'rev', nextval('cart_line_revision')))
    FROM variant, chosen WHERE chosen.id IS NOT NULL
    ON CONFLICT (id) DO UPDATE SET
      lines = own.lines || jsonb_build_object($3::text, (excluded.lines -> $3::text) || jsonb_build_object(
        'quantity', coalesce((own.lines #>> ARRAY[$3::text, 'quantity'])::integer, 0) + $5::integer,
        'at', coalesce(own.lines #> ARRAY[$3::text, 'at'], to_jsonb($6::bigint)))),
      version = own.version + 1,
      updated_at = now()
    WHERE coalesce((own.lines #>> ARRAY[$3::text, 'quantity'])::integer, 0) + $5::integer <= ${MAX_QUANTITY}
      AND (own.lines ? $3::text OR (SELECT count(*) FROM jsonb_object_keys(own.lines)) < ${MAX_LINES})
      AND ($2::text IS NULL OR own.account_id IS NULL OR own.account_id = $2::text)
    RETURNING *
  )
  SELECT ${SNAPSHOT_COLUMNS} FROM c`;

const whyNot = (chosen: string): string => `SELECT chosen.id, p.available,
    (c.lines #>> ARRAY[$3::text, 'quantity'])::integer AS quantity,
    (SELECT count(*)::integer FROM jsonb_object_keys(c.lines)) AS lines
  FROM (${chosen}) chosen
  LEFT JOIN priced_variant p ON p.variant_id = $3::text
  LEFT JOIN cart c ON c.id = chosen.id`;

const GUEST = { as: 'guest', add: addTo(BROWSERS_CART), whyNot: whyNot(BROWSERS_CART) };
const ACCOUNT = { as: 'account', add: addTo(CHOSEN_CART), whyNot: whyNot(CHOSEN_CART) };
/** More often than this nothing moves between asking and adding. */
const TRIES = 5;

export interface Add {
  /** the browser's; an account's own cart is found by the account */
  cartId: string;
  accountId: string | null;
  variantId: string;
  quantity: number;
  now: Date;
}

interface Why {
  id: string | null;
  available: boolean | null;
  quantity: number | null;
  lines: number;
}

/**
 * Adds pieces of a variant, creating the cart if need be: one statement. Only after a refusal it asks
 * why, and a guest's cart of somebody who has signed in is merged first.
 */
export async function addLine(db: Database, add: Add): Promise<CartChange> {
  const { cartId, accountId, variantId, quantity } = add;
  const sql = accountId === null ? GUEST : ACCOUNT;
  const line = [cartId, accountId, variantId, accountId === null ? null : accountCartId(accountId)];
  const values = [...line, quantity, add.now.getTime()];
  for (let tries = 0; tries < TRIES; tries += 1) {
    const [cart] = await againOnDuplicate(() =>
      db.query<CartSnapshot>(`cart/add-line-as-${sql.as}`, sql.add, values),
    );
    if (cart) return { done: true, cart };
    const [why] = await db.query<Why>(`cart/why-not-added-as-${sql.as}`, sql.whyNot, line);
    const refusal = why && refusalOf(why, quantity);
    if (refusal) return { done: false, refusal };
    if (why?.id === null && accountId !== null) await attachCart(db, cartId, accountId);
  }
  throw new Error(`Cart ${cartId} refused ${variantId} ${TRIES} times without a reason.`);
}

/** Nothing when the reason is gone by now, or is a merge that has to come first. */
function refusalOf(why: Why, quantity: number): CartRefusal | undefined {
  if (why.available === null) return 'unknown-variant';
  if (!why.available) return 'variant-unavailable';
  if ((why.quantity ?? 0) + quantity > MAX_QUANTITY) return 'quantity-too-large';
  if (why.quantity === null && why.lines >= MAX_LINES) return 'too-many-lines';
  return undefined;
}
