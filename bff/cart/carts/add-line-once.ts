import type { Database, Transaction } from '@tessera/bff-kit/database';
import { idempotent } from '@tessera/bff-kit/idempotency';
import { addLine, type Add } from './add-line.ts';
import type { CartSnapshot } from './cart.ts';
import { refuseChange } from './refuse-change.ts';

/**
 * Adds for a caller that may send the same request again: what was added while a browser had no connection. The
 * pieces and the key are written together, so however often it comes, they are added once.
 *
 * @returns the cart; null when this was done before, and the caller may look how the cart is now
 * @throws {ProblemError} what {@link refuseChange} makes of a refusal; the key is then free again
 */
export function addLineOnce(db: Database, add: Add, key: string): Promise<CartSnapshot | null> {
  const { cartId, accountId, variantId, quantity } = add;
  return db.transaction(async (tx) => {
    const { body, replayed } = await idempotent(
      tx,
      `add-line:${accountId ?? cartId}:${key}`,
      JSON.stringify({ variantId, quantity }),
      async () => {
        const change = await addLine(inside(db, tx), add);
        if (!change.done) throw refuseChange(change.refusal);
        return { status: 200, body: change.cart };
      },
    );
    return replayed ? null : body;
  });
}

/** The database as it is seen from inside of a transaction. */
const inside = (db: Database, tx: Transaction): Database => ({
  ...db,
  query: (name, text, values) => tx.query(name, text, values),
  transaction: (work) => work(tx),
});
