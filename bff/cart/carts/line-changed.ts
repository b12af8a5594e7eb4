import type { Queryable } from '@tessera/bff-kit/database';
import { NAME_SQL } from '../pricing/priced-variant.ts';
import type { CartChanged, CartSnapshot } from './cart.ts';

const NAME = `SELECT ${NAME_SQL} AS name FROM priced_variant p WHERE p.variant_id = $1`;

/** The refusal of a change that was meant for another state of the line, with what it takes to explain it. */
export async function lineChanged(
  db: Queryable,
  cart: CartSnapshot,
  variantId: string,
): Promise<CartChanged> {
  const [variant] = await db.query<{ name: string }>('cart/name-variant', NAME, [variantId]);
  const name = variant?.name ?? null;
  return { done: false, refusal: 'cart-changed', cart, variantId, name };
}
