import type { Database, Transaction } from '@tessera/bff-kit/database';
import { accountCartId } from './cart-id.ts';
import type { StoredLine } from './cart.ts';
import { mergeLines } from './merge-lines.ts';

interface Row {
  id: string;
  account_id: string | null;
  lines: Record<string, StoredLine>;
  order_in_progress: string | null;
}

const CANDIDATES = `SELECT id, account_id, lines, order_in_progress FROM cart
  WHERE id = $1::uuid OR account_id = $2::text`;
const CANDIDATES_LOCKED = `${CANDIDATES} ORDER BY id FOR UPDATE`;
const ATTACH = `UPDATE cart SET account_id = $2, updated_at = now() WHERE id = $1::uuid`;
const REPLACE = `UPDATE cart SET lines = $2::jsonb, version = version + 1, updated_at = now() WHERE id = $1::uuid`;
const DROP = `DELETE FROM cart WHERE id = $1::uuid`;

const split = (rows: Row[], cartId: string, accountId: string) => ({
  account: rows.find((row) => row.account_id === accountId),
  guest: rows.find((row) => row.id === cartId && row.account_id === null),
});

/**
 * The cart a signed-in shopper works on. The browser's guest cart becomes the account's, or is added
 * to the one the account already has. A cart of another account in this browser is left alone. A
 * guest cart that an order is being placed from stays as it is until that order is decided.
 */
export async function attachCart(db: Database, cartId: string, accountId: string): Promise<string> {
  const rows = await db.query<Row>('cart/cart-candidates', CANDIDATES, [cartId, accountId]);
  const { account, guest } = split(rows, cartId, accountId);
  if (!guest) return account?.id ?? unusedId(rows, cartId, accountId);
  if (guest.order_in_progress) return guest.id;
  return db.transaction((tx) => adopt(tx, cartId, accountId));
}

// Two tabs that return from signing in arrive together: the lock makes the second see the first's work.
async function adopt(tx: Transaction, cartId: string, accountId: string): Promise<string> {
  const lock = 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))';
  await tx.query('cart/lock-account-cart', lock, [`cart:${accountId}`]);
  const rows = await tx.query<Row>('cart/cart-candidates-locked', CANDIDATES_LOCKED, [
    cartId,
    accountId,
  ]);
  const { account, guest } = split(rows, cartId, accountId);
  if (!guest) return account?.id ?? unusedId(rows, cartId, accountId);
  if (guest.order_in_progress) return guest.id;
  if (!account) {
    await tx.query('cart/attach-cart', ATTACH, [guest.id, accountId]);
    return guest.id;
  }
  const lines = mergeLines(account.lines, guest.lines);
  await tx.query('cart/replace-lines', REPLACE, [account.id, JSON.stringify(lines)]);
  await tx.query('cart/drop-cart', DROP, [guest.id]);
  return account.id;
}

// Nothing stored yet: the browser's own id, unless another account's cart goes by it.
const unusedId = (rows: Row[], cartId: string, accountId: string): string =>
  rows.some((row) => row.id === cartId) ? accountCartId(accountId) : cartId;
