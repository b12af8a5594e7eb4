import type { Transaction } from '@tessera/bff-kit/database';
import { wakeAfterCommit } from '@tessera/bff-kit/events/outbox';
import { apply } from './announce.ts';
import { decide, type OrderCommand } from './decide.ts';
import type { Refusal } from './decision.ts';
import { nextStep } from './next-step.ts';
import { eventRows, loadOrder } from './order-store.ts';
import { statusOf, type PlacedState } from './order-state.ts';

export type CommandResult =
  | { accepted: true; state: PlacedState }
  | { accepted: false; refusal: Refusal; state: PlacedState };

// Whoever writes to an order holds its saga row first: two that do wait for each other, never in a circle.
const LOCK = `SELECT traceparent FROM order_saga WHERE order_id = $1 FOR UPDATE`;

// A new token: a runner that has the order in hand may no longer write what it decided before.
const RECORD = `WITH due AS (
    UPDATE order_saga SET due_at = $10, attempts = 0, leased_until = NULL, lease_token = nextval('saga_lease_token')
    WHERE order_id = $1
  ), projected AS (
    UPDATE order_view SET status = $2, state = $3, version = version + $6::integer WHERE id = $1
  ), told AS (
    INSERT INTO kit.outbox (source, traceparent, type, subject, data)
    SELECT 'cart', $8, o.type, o.subject, o.data
    FROM jsonb_to_recordset($7::jsonb) AS o (type text, subject text, data jsonb)
  ), given_back AS (
    DELETE FROM promotion_use WHERE $9 AND order_id = $1
  )
  INSERT INTO order_event (stream, version, type, data, at)
  SELECT $1, e.version, e.type, e.data, $4
  FROM jsonb_to_recordset($5::jsonb) AS e (version integer, type text, data jsonb)`;

/**
 * Does what a person asks of an order, if its state allows it: events, view and what others are told in the
 * caller's transaction. The saga is due at once for what follows from it, if anything does, and a promotion of an order that comes to
 * nothing may be used again.
 */
export async function commandOrder(
  tx: Transaction,
  o: { orderId: string; command: OrderCommand; now: Date; traceparent?: string | undefined },
): Promise<CommandResult> {
  const { orderId, command, now } = o;
  const [saga] = await tx.query<{ traceparent: string | null }>('cart/lock-saga', LOCK, [orderId]);
  const stored = saga && (await loadOrder(tx, orderId));
  if (!stored) throw new Error(`Order ${orderId} vanished.`);
  const decision = decide(stored.state, command, now);
  if (!decision.accepted) return { ...decision, state: stored.state };

  const { state, announcements } = apply(stored.state, decision.events, stored.version, now);
  await tx.query('cart/record-command', RECORD, [
    orderId,
    statusOf(state),
    JSON.stringify(state),
    now,
    eventRows(decision.events, stored.version),
    decision.events.length,
    JSON.stringify(announcements),
    o.traceparent ?? saga.traceparent,
    state.name === 'cancelled' || state.name === 'rejected',
    'finished' in nextStep(state, now) ? null : now,
  ]);
  if (announcements.length > 0) wakeAfterCommit(tx);
  return { accepted: true, state };
}
