import type { Database } from '@tessera/bff-kit/database';
import { ProblemError } from '@tessera/bff-kit/problem';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { statusOf, type PlacedState } from './order.ts';
import { eventRows, type StoredOrder } from './order-store.ts';

const LOCK = `SELECT state, version FROM order_view WHERE id = $1 FOR UPDATE`;
// A new token: a runner that is just putting the order aside must not move its due time to the expiry.
const RECORD = `WITH projected AS (
    UPDATE order_view SET status = $2, state = $3, version = version + 1 WHERE id = $1 RETURNING id
  ), due AS (
    UPDATE order_saga SET due_at = $4, leased_until = NULL, lease_token = nextval('saga_lease_token') FROM projected WHERE order_id = projected.id
  )
  INSERT INTO order_event (stream, version, type, data, at)
  SELECT projected.id, e.version, e.type, e.data, $4
  FROM projected, jsonb_to_recordset($5::jsonb) AS e (version integer, type text, data jsonb)`;

/** Records whether the shopper confirmed the payment with their bank; the saga acts on it. */
export async function answerSecondStep(
  db: Database,
  answer: { orderId: string; approved: boolean; now: Date; answered: () => void },
): Promise<PlacedState> {
  const { orderId, approved, now } = answer;
  return db.transaction(async (tx) => {
    const [stored] = await tx.query<StoredOrder>('cart/lock-order', LOCK, [orderId]);
    if (!stored) throw new Error(`Order ${orderId} vanished.`);
    const decision = decide(stored.state, { type: 'answer-second-step', approved }, now);
    if (!decision.accepted) {
      throw new ProblemError(409, {
        type: decision.refusal,
        title: 'This payment does not wait for you any more',
        detail:
          'It was confirmed, cancelled or took too long. Look at the order to see how it ended.',
      });
    }
    const at = now.toISOString();
    const state = decision.events.reduce(
      (next, event) => evolve(next, { event, at }) as PlacedState,
      stored.state,
    );
    await tx.query('cart/record-answer', RECORD, [
      orderId,
      statusOf(state),
      JSON.stringify(state),
      now,
      eventRows(decision.events, stored.version),
    ]);
    tx.afterCommit(answer.answered);
    return state;
  });
}
