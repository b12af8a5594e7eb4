import type { Database } from '@tessera/bff-kit/database';
import { apply } from '../orders/announce.ts';
import { nextStep } from '../orders/next-step.ts';
import type { OrderEvent } from '../orders/order-event.ts';
import { eventRows, toldOthers, type StoredOrder } from '../orders/order-store.ts';
import { statusOf } from '../orders/order-state.ts';
import type { Claim } from './claim-sagas.ts';

/** Another runner has the order, or somebody else wrote to its stream: stop, it goes on elsewhere. */
export class LeaseLost extends Error {
  override name = 'LeaseLost';
}

// One statement: without the lease nothing is written, and a stream that moved on breaks its primary key,
// which takes everything back. A confirmed order leaves in its cart what was put in meanwhile, without the code; a
// rejected one leaves the cart as it is and gives the code back.
const RECORD = `WITH held AS (
    UPDATE order_saga SET attempts = 0, last_error = NULL, due_at = $3, leased_until = $4,
      payment_token = CASE WHEN $5 THEN NULL ELSE payment_token END
    WHERE order_id = $1 AND lease_token = $2 RETURNING order_id, cart_id, traceparent
  ), projected AS (
    UPDATE order_view AS v SET status = $6, state = $7, version = $8
    FROM held WHERE v.id = held.order_id
  ), told AS (
    INSERT INTO kit.outbox (source, traceparent, type, subject, data)
    SELECT 'cart', held.traceparent, o.type, o.subject, o.data
    FROM held, jsonb_to_recordset($11::jsonb) AS o (type text, subject text, data jsonb)
  ), settled AS (
    UPDATE cart SET order_in_progress = NULL, version = cart.version + 1, updated_at = now(),
      promotion = CASE WHEN $14 THEN NULL ELSE promotion END,
      lines = (
        SELECT coalesce(jsonb_object_agg(l.key, CASE WHEN o.quantity IS NULL THEN l.value
          ELSE l.value || jsonb_build_object('quantity', (l.value ->> 'quantity')::integer - o.quantity,
            'rev', nextval('cart_line_revision')) END), '{}')
        FROM jsonb_each(cart.lines) AS l
        LEFT JOIN jsonb_to_recordset($13::jsonb) AS o ("variantId" text, quantity integer) ON o."variantId" = l.key
        WHERE o.quantity IS NULL OR (l.value ->> 'quantity')::integer > o.quantity)
    FROM held WHERE $12 AND cart.id = held.cart_id AND cart.order_in_progress = held.order_id
  ), given_back AS (
    DELETE FROM promotion_use USING held WHERE $15 AND promotion_use.order_id = held.order_id
  )
  INSERT INTO order_event (stream, version, type, data, at)
  SELECT held.order_id, e.version, e.type, e.data, $9
  FROM held, jsonb_to_recordset($10::jsonb) AS e (version integer, type text, data jsonb)
  RETURNING version`;

const UNIQUE_VIOLATION = '23505';

interface Recording {
  claim: Claim;
  stored: StoredOrder;
  events: OrderEvent[];
  now: Date;
  leaseMs: number;
}

/**
 * Writes what a step made true: events, view, what others are told and the cart's fate, under the fencing
 * token. When nothing is left to do the order is let go in the same statement. Returns the order as it is then.
 * @throws {LeaseLost} when somebody else has it; nothing is written then
 */
export async function recordEvents(db: Database, recording: Recording): Promise<StoredOrder> {
  const { claim, stored, events, now, leaseMs } = recording;
  const { state, announcements } = apply(stored.state, events, stored.version, now);
  const decided = state.name === 'confirmed' || state.name === 'rejected';
  const settles = statusOf(stored.state) === 'placing' && decided;
  const ordered = settles && state.name === 'confirmed' ? state.order.lines : [];
  const finished = 'finished' in nextStep(state, now);
  const version = stored.version + events.length;
  const written = await db
    .query('cart/record-events', RECORD, [
      claim.orderId,
      claim.leaseToken,
      finished ? null : now,
      finished ? null : new Date(now.getTime() + leaseMs),
      decided,
      statusOf(state),
      JSON.stringify(state),
      version,
      now,
      eventRows(events, stored.version),
      JSON.stringify(announcements),
      settles,
      JSON.stringify(ordered.map(({ variantId, quantity }) => ({ variantId, quantity }))),
      state.name === 'confirmed',
      state.name === 'rejected',
    ])
    .catch((error: unknown) => {
      if ((error as { code?: string }).code !== UNIQUE_VIOLATION) throw error;
      throw new LeaseLost(`Somebody else wrote to the stream of order ${claim.orderId}.`);
    });
  if (written.length === 0) throw new LeaseLost(`Another runner has order ${claim.orderId}.`);
  toldOthers(db, announcements);
  return { state, version };
}
