import type { Database } from '@tessera/bff-kit/database';
import type { Visitor } from '@tessera/bff-kit/tokens';
import { attachCart } from './attach-cart.ts';
import { visitorCartId } from './cart-id.ts';

/** The cart this browser goes by: its cookie's, or the one that its visitor would get. */
export const browserCartId = (cookie: string | null, visitor: Visitor): string =>
  cookie ?? visitorCartId(visitor.id);

/**
 * Which cart a request is about. Holding the signed cookie is enough, signed in or not: with the
 * account service down a shopper counts as a guest and still has their cart, and a cart holds
 * nothing personal. Costs a query for signed-in shoppers only; adding and reading do without it.
 */
export async function identifyCart(
  db: Database,
  cookie: string | null,
  visitor: Visitor,
): Promise<string> {
  const cartId = browserCartId(cookie, visitor);
  return visitor.accountId === null ? cartId : attachCart(db, cartId, visitor.accountId);
}
