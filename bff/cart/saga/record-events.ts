import type { Database, Transaction } from '@tessera/bff-kit/database';
import { withoutOrdered } from '../carts/merge-lines.ts';
import type { StoredLine } from '../carts/cart.ts';
import { announce } from '../orders/announce.ts';
import { evolve } from '../orders/evolve.ts';
import { statusOf, type OrderEvent, type PlacedState } from '../orders/order.ts';
import { eventRows, type StoredOrder } from '../orders/order-store.ts';
import type { Claim } from './claim-saga.ts';

/** Another runner has the order, or somebody else wrote to its stream: stop, it goes on elsewhere. */
export class LeaseLost extends Error {
  override name = 'LeaseLost';
}

// The fence, the projection and the events are one statement: without the lease nothing is written,
// and a stream that moved on leaves the projection (hence the events) alone.
const RECORD = `WITH held AS (
    UPDATE order_saga SET attempts = 0, last_error = NULL, leased_until = $3,
      payment_token = CASE WHEN $4 THEN NULL ELSE payment_token END
    WHERE order_id = $1 AND lease_token = $2 RETURNING order_id
  ), projected AS (
    UPDATE order_view AS v SET status = $6, state = $7, version = v.version + $8::integer
    FROM held WHERE v.id = held.order_id AND v.version = $5 RETURNING v.id
  )
  INSERT INTO order_event (stream, version, type, data, at)
  SELECT projected.id, e.version, e.type, e.data, $9
  FROM projected, jsonb_to_recordset($10::jsonb) AS e (version integer, type text, data jsonb)
  RETURNING version`;

const CART = `SELECT lines FROM cart WHERE id = $1 FOR UPDATE`;
const SETTLE = `UPDATE cart SET lines = $2::jsonb, order_in_progress = NULL, version = version + 1,
  updated_at = now() WHERE id = $1`;

interface Recording {
  claim: Claim;
  stored: StoredOrder;
  events: OrderEvent[];
  now: Date;
  leasedUntil: Date;
}

/**
 * Writes what a step made true: events, projection, what others are told and the cart's fate, in one
 * transaction under the fencing token. Returns the order as it is then.
 */
export async function recordEvents(db: Database, recording: Recording): Promise<StoredOrder> {
  const { claim, stored, events, now, leasedUntil } = recording;
  const at = now.toISOString();
  const state = events.reduce(
    (next, event) => evolve(next, { event, at }) as PlacedState,
    stored.state,
  );
  const decided = state.name === 'confirmed' || state.name === 'rejected';

  await db.transaction(async (tx) => {
    const written = await tx.query('cart/record-events', RECORD, [
      claim.orderId,
      claim.leaseToken,
      leasedUntil,
      decided,
      stored.version,
      statusOf(state),
      JSON.stringify(state),
      events.length,
      now,
      eventRows(events, stored.version),
    ]);
    if (written.length !== events.length) throw new LeaseLost(`Order ${claim.orderId} moved on.`);
    await announce(tx, events, state, claim.traceparent ?? undefined);
    if (statusOf(stored.state) === 'placing' && decided) await settleCart(tx, claim.cartId, state);
  });
  return { state, version: stored.version + events.length };
}

/** A confirmed order empties its cart of what was ordered; a rejected one leaves the cart as it is. */
async function settleCart(tx: Transaction, cartId: string, state: PlacedState): Promise<void> {
  const [cart] = await tx.query<{ lines: Record<string, StoredLine> }>('cart/settle-read', CART, [
    cartId,
  ]);
  if (!cart) return;
  const lines =
    state.name === 'confirmed' ? withoutOrdered(cart.lines, state.order.lines) : cart.lines;
  await tx.query('cart/settle-cart', SETTLE, [cartId, JSON.stringify(lines)]);
}
