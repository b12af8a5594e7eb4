import type { Currency } from '@tessera/bff-kit/currencies';
import type { Queryable } from '@tessera/bff-kit/database';
import { SNAPSHOT_COLUMNS } from '../carts/cart-snapshot-sql.ts';
import { cartCurrency } from '../carts/cart-currency.ts';
import { goodsWorth } from '../carts/price-snapshot.ts';
import { pricedLines, type CartSnapshot } from '../carts/cart.ts';
import { readCart } from '../carts/read-cart.ts';
import { judgePromotion, type PromotionRefusal } from './judge-promotion.ts';
import { normaliseCode } from './promotion.ts';
import { findPromotion } from './promotion-store.ts';

// An order of the cart takes it exactly as it was priced: another code makes it another version.
const SET = `WITH c AS (
    UPDATE cart SET promotion = $2, version = version + 1, updated_at = now()
    WHERE id = $1 AND promotion IS DISTINCT FROM $2 RETURNING *
  )
  SELECT ${SNAPSHOT_COLUMNS} FROM c`;

export type PromotionChange =
  | { done: true; cart: CartSnapshot }
  | {
      done: false;
      code: string;
      /** that the cart is priced in */
      currency: Currency;
      refusal: PromotionRefusal | { reason: 'unknown' } | { reason: 'empty-cart' };
    };

/** Puts a code on a cart, in place of any other, if it would take something off now. */
export async function applyPromotion(
  db: Queryable,
  o: { cartId: string; code: string; customers: string[]; currency: Currency; now: Date },
): Promise<PromotionChange> {
  const code = normaliseCode(o.code);
  const cart = await readCart(db, o.cartId);
  const currency = cartCurrency(cart, o.currency);
  const lines = pricedLines(cart, currency).filter(({ variant }) => variant.available);
  const promotion = await findPromotion(db, code, o.customers);
  if (!promotion) return { done: false, code, currency, refusal: { reason: 'unknown' } };
  if (lines.length === 0) return { done: false, code, currency, refusal: { reason: 'empty-cart' } };
  const refusal = judgePromotion(promotion, {
    goods: goodsWorth(lines),
    pieces: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    currency,
    now: o.now,
  });
  if (refusal) return { done: false, code, currency, refusal };
  return { done: true, cart: await setPromotion(db, cart.id, code) };
}

/** Takes the code off; one that is not there is no error. */
export const removePromotion = (db: Queryable, cartId: string): Promise<CartSnapshot> =>
  setPromotion(db, cartId, null);

async function setPromotion(
  db: Queryable,
  cartId: string,
  code: string | null,
): Promise<CartSnapshot> {
  const [cart] = await db.query<CartSnapshot>('cart/set-promotion', SET, [cartId, code]);
  return cart ?? readCart(db, cartId);
}
