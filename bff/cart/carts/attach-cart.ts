import type { Database, Transaction } from '@tessera/bff-kit/database';
import { againOnDuplicate } from './again-on-duplicate.ts';
import { accountCartId } from './cart-id.ts';
import type { StoredLine } from './cart.ts';
import { CANDIDATE, chooseCart, type CartOwner } from './choose-cart.ts';
import { mergeLines } from './merge-lines.ts';
import { mergeSaved, type SavedLine } from '../saved/saved-line.ts';

interface Row extends CartOwner {
  lines: Record<string, StoredLine>;
  saved: Record<string, SavedLine>;
  promotion: string | null;
}

const CANDIDATES = `SELECT c.id, c.account_id AS "accountId", c.lines, c.saved, c.promotion,
  c.order_in_progress AS "orderInProgress" FROM cart c WHERE ${CANDIDATE}`;
const CANDIDATES_LOCKED = `${CANDIDATES} ORDER BY c.id FOR UPDATE`;
const LOCK_ACCOUNT = 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))';
const ATTACH = `UPDATE cart SET account_id = $2, updated_at = now() WHERE id = $1::uuid`;
const REVISION = `SELECT nextval('cart_line_revision') AS rev`;
const REPLACE = `UPDATE cart SET lines = $2::jsonb, promotion = $3, saved = $4::jsonb, version = version + 1, updated_at = now() WHERE id = $1::uuid`;
const DROP = `DELETE FROM cart WHERE id = $1::uuid`;

/** The id of the cart a signed-in shopper works on, after a guest's cart was merged if there is one. */
export async function attachCart(db: Database, cartId: string, accountId: string): Promise<string> {
  const shopper = { cartId, accountId, spareId: accountCartId(accountId) };
  const rows = await db.query<Row>('cart/cart-candidates', CANDIDATES, [cartId, accountId]);
  const choice = chooseCart({ ...shopper, rows });
  if (choice.kind === 'stored') return choice.cart.id;
  if (choice.kind === 'new') return choice.cartId;
  return againOnDuplicate(() => db.transaction((tx) => adopt(tx, shopper)));
}

// Two tabs that return from signing in arrive together: the locks make the second see the first's
// work. Somebody who adds to the guest's cart meanwhile waits for its row, finds it gone and makes
// a new one, which the next request merges.
async function adopt(
  tx: Transaction,
  shopper: { cartId: string; accountId: string; spareId: string },
): Promise<string> {
  const { cartId, accountId } = shopper;
  await tx.query('cart/lock-account-cart', LOCK_ACCOUNT, [`cart:${accountId}`]);
  const candidates = [cartId, accountId];
  const rows = await tx.query<Row>('cart/cart-candidates-locked', CANDIDATES_LOCKED, candidates);
  const choice = chooseCart({ ...shopper, rows });
  if (choice.kind === 'stored') return choice.cart.id;
  if (choice.kind === 'new') return choice.cartId;
  const { guest, account } = choice;
  if (!account) {
    await tx.query('cart/attach-cart', ATTACH, [guest.id, accountId]);
    return guest.id;
  }
  const [drawn] = await tx.query<{ rev: number }>('cart/draw-revision', REVISION);
  if (!drawn) throw new Error('A sequence gave no number.');
  const lines = mergeLines(account.lines, guest.lines, drawn.rev);
  await tx.query('cart/replace-lines', REPLACE, [
    account.id,
    JSON.stringify(lines),
    // What was put in last is what the shopper has in mind.
    guest.promotion ?? account.promotion,
    JSON.stringify(mergeSaved(account.saved, guest.saved)),
  ]);
  await tx.query('cart/drop-cart', DROP, [guest.id]);
  return account.id;
}
