import type { Database, Queryable } from '@tessera/bff-kit/database';
import type { Visitor } from '@tessera/bff-kit/tokens';
import { attachCart } from './attach-cart.ts';
import { accountCartId } from './cart-id.ts';
import { emptyCart, SNAPSHOT_COLUMNS } from './cart-snapshot-sql.ts';
import type { CartSnapshot } from './cart.ts';
import { CANDIDATE, chooseCart } from './choose-cart.ts';
import { browserCartId } from './identify-cart.ts';

const READ = `SELECT ${SNAPSHOT_COLUMNS} FROM cart c WHERE c.id = $1`;
const LOCK = `${READ} FOR UPDATE OF c`;
const READ_CANDIDATES = `SELECT c.account_id AS "accountId", ${SNAPSHOT_COLUMNS} FROM cart c WHERE ${CANDIDATE}`;

/** The cart as it is now; an id nobody stored is an empty cart. */
export async function readCart(db: Queryable, id: string): Promise<CartSnapshot> {
  const [cart] = await db.query<CartSnapshot>('cart/read-cart', READ, [id]);
  return cart ?? emptyCart(id);
}

/** The same, held until the transaction ends, so that what was priced is what is ordered. */
export async function lockCart(tx: Queryable, id: string): Promise<CartSnapshot> {
  const [cart] = await tx.query<CartSnapshot>('cart/lock-cart', LOCK, [id]);
  return cart ?? emptyCart(id);
}

/** The visitor's cart, in one statement unless a guest's cart is to be merged first. */
export async function readCartOf(
  db: Database,
  cookie: string | null,
  visitor: Visitor,
): Promise<CartSnapshot> {
  const cartId = browserCartId(cookie, visitor);
  const { accountId } = visitor;
  if (accountId === null) return readCart(db, cartId);
  const rows = await db.query<CartSnapshot & { accountId: string | null }>(
    'cart/read-candidates',
    READ_CANDIDATES,
    [cartId, accountId],
  );
  const choice = chooseCart({ rows, cartId, accountId, spareId: accountCartId(accountId) });
  if (choice.kind === 'stored') return choice.cart;
  if (choice.kind === 'new') return emptyCart(choice.cartId);
  return readCart(db, await attachCart(db, cartId, accountId));
}
