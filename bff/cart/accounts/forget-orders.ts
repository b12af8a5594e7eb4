import type { Database } from '@tessera/bff-kit/database';

/** For so long after dispatch a print can be sent back, so for so long we must know who sends it. */
export const returnDays = 60;
const atOnce = 100;

// Settled: the saga owes nothing, every e-mail is out, and nothing can be asked of the order any more. Who
// writes to an order holds its saga row, so that is locked first.
const SETTLED = `SELECT v.id FROM order_view v
  JOIN forgotten_account f ON f.account_id = v.account_id AND f.done_at IS NULL
  JOIN order_saga s ON s.order_id = v.id
  WHERE s.due_at IS NULL
    AND (v.status IN ('rejected', 'cancelled', 'refunded')
      OR (v.status = 'dispatched'
        AND (v.state->>'at')::timestamptz < $1::timestamptz - make_interval(days => ${returnDays})))
    AND NOT EXISTS (SELECT FROM order_email e WHERE e.order_id = v.id::text
      AND e.sent_at IS NULL AND e.failed_at IS NULL AND NOT e.skipped)
    AND NOT EXISTS (SELECT FROM kit.outbox o WHERE o.pos IS NULL AND o.subject = v.id::text)
  ORDER BY v.id LIMIT ${atOnce} FOR UPDATE OF s SKIP LOCKED`;

// The first event of an order holds the agreement, and the view's state a copy of it. What the books need
// stays: lines, amounts, dates, and name and address as on the invoice. A rejected order has no invoice.
const IMPERSONAL = `jsonb_build_object('accountId', NULL, 'visitorId', 'forgotten', 'email', '')`;
const NAMELESS = `jsonb_build_object('name', '', 'address', NULL)`;
// What somebody wrote to somebody else is no invoice, and who has used a code is nobody any more.
const NOTE = "'giftNote'";
const FORGET = `WITH settled AS (
    SELECT id, status, CASE WHEN status = 'rejected' THEN ${IMPERSONAL} || ${NAMELESS} ELSE ${IMPERSONAL} END AS gone
    FROM order_view WHERE id = ANY ($1::uuid[])
  ), events AS (
    UPDATE order_event e SET data = jsonb_set(e.data, '{order}', ((e.data->'order') - ${NOTE}) || settled.gone)
    FROM settled WHERE e.stream = settled.id AND e.type = 'placed'
  ), told AS (
    UPDATE kit.outbox o SET data = (o.data - ${NOTE}) || '{"accountId": null, "email": "", "name": ""}'
    FROM settled WHERE o.subject = settled.id::text AND o.source = 'cart'
  ), uses AS (
    DELETE FROM promotion_use u USING settled WHERE u.order_id = settled.id
  )
  UPDATE order_view v SET account_id = NULL, visitor_id = 'forgotten',
    state = jsonb_set(v.state, '{order}', ((v.state->'order') - ${NOTE}) || settled.gone)
  FROM settled WHERE v.id = settled.id`;

const DROP_CARTS = `DELETE FROM cart c USING forgotten_account f
  WHERE c.account_id = f.account_id AND c.order_in_progress IS NULL`;
const FINISH = `UPDATE forgotten_account f SET done_at = $1 WHERE done_at IS NULL
  AND NOT EXISTS (SELECT FROM order_view v WHERE v.account_id = f.account_id)
  AND NOT EXISTS (SELECT FROM cart c WHERE c.account_id = f.account_id)`;

/**
 * Makes the orders of deleted accounts impersonal, those of which nothing is owed: view, events and what
 * others were told. Every step may run twice. Events stay in their number and order, so a replay still works.
 *
 * @returns how many orders were made so
 */
export async function forgetOrders(db: Database, now: Date): Promise<number> {
  let forgotten = 0;
  for (;;) {
    const count = await db.transaction(async (tx) => {
      const rows = await tx.query<{ id: string }>('cart/settled-of-forgotten', SETTLED, [now]);
      if (rows.length > 0) {
        await tx.query('cart/forget-orders', FORGET, [rows.map(({ id }) => id)]);
      }
      return rows.length;
    });
    forgotten += count;
    if (count < atOnce) break;
  }
  await db.query('cart/forget-left-carts', DROP_CARTS);
  await db.query('cart/forgotten', FINISH, [now]);
  return forgotten;
}
