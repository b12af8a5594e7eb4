import { UNDONE, type Invariant } from './invariant.ts';

/** What shoppers were told, and what became of it. */
export const orderInvariants: readonly Invariant[] = [
  {
    name: 'acknowledged-order-exists',
    promise:
      'An order that was acknowledged exists, with the total and the lines that were agreed on.',
    breaches: `
      SELECT c.order_id, c.key, c.total AS agreed, o.state -> 'order' ->> 'total' AS stored
      FROM client_order c LEFT JOIN cart_order o ON o.id = c.order_id AND o.reference = c.reference
      WHERE o.id IS NULL OR (o.state -> 'order' ->> 'total')::integer <> c.total OR EXISTS (
        SELECT FROM jsonb_to_recordset(c.lines) AS told ("variantId" text, quantity integer)
        FULL JOIN jsonb_to_recordset(o.state -> 'order' -> 'lines') AS kept ("variantId" text, quantity integer)
          USING ("variantId")
        WHERE told.quantity IS DISTINCT FROM kept.quantity)`,
  },
  {
    name: 'no-order-unknown-to-its-shopper',
    promise:
      'There is no order that its shopper, who asked until somebody answered, was not told of.',
    breaches: `
      SELECT o.id, o.status FROM cart_order o
      WHERE NOT EXISTS (SELECT FROM client_order c WHERE c.order_id = o.id)`,
  },
  {
    name: 'one-order-per-key',
    promise: 'An idempotency key places one order, however often it is sent.',
    breaches: `
      SELECT key, count(DISTINCT order_id) AS orders FROM client_order GROUP BY key
        HAVING count(DISTINCT order_id) > 1
      UNION ALL
      SELECT order_id, count(*) FROM order_answer GROUP BY order_id HAVING count(*) > 1
      UNION ALL
      SELECT o.id, 0 FROM cart_order o LEFT JOIN order_answer a ON a.order_id = o.id
        WHERE a.order_id IS NULL`,
  },
  {
    name: 'what-was-told-stays-true',
    promise:
      'A confirmed order is never rejected later, a rejected one stays rejected, a cancelled one cancelled.',
    breaches: `
      SELECT c.order_id, c.status AS told, o.status FROM client_order c JOIN cart_order o ON o.id = c.order_id
      WHERE (c.status = 'rejected' AND o.status <> 'rejected')
         OR (c.status NOT IN ('placing', 'rejected') AND o.status IN ('placing', 'rejected'))
         OR (c.cancelled AND o.status <> 'cancelled')
         OR (NOT c.cancelled AND o.status = 'cancelled')
         OR (c.status IN ('dispatched', 'return-requested', 'refunded') AND o.status IN ('confirmed', 'cancelled'))`,
  },
  {
    name: 'no-saga-stuck',
    promise: 'At rest every order is decided and nothing is owed, unless it waits for its shopper.',
    breaches: `
      SELECT o.id, o.status, o.state ->> 'name' AS state, s.due_at, s.attempts, s.last_error
      FROM cart_order o LEFT JOIN cart_saga s ON s.order_id = o.id
      WHERE s.order_id IS NULL
         OR (s.due_at IS NOT NULL AND o.state ->> 'name' <> 'awaiting-shopper')
         OR (o.status = 'placing' AND (o.state ->> 'name' <> 'awaiting-shopper' OR s.due_at IS NULL))
         OR jsonb_array_length(coalesce(o.state -> 'undo', '[]')) > 0
         OR (o.status = 'confirmed' AND NOT ((o.state ->> 'captured')::boolean AND (o.state ->> 'committed')::boolean))
         OR o.state @? '$.returns[*] ? (@.status == "received" || @.status == "restocked")'`,
  },
  {
    name: 'streams-are-contiguous',
    promise:
      'The events of an order are numbered from 1 without a gap, and its view is at the last.',
    breaches: `
      SELECT o.id, o.version, count(e.*) AS events, min(e.version) AS first, max(e.version) AS last
      FROM cart_order o LEFT JOIN cart_event e ON e.order_id = o.id
      GROUP BY o.id, o.version
      HAVING count(e.*) <> o.version OR min(e.version) IS DISTINCT FROM 1 OR max(e.version) <> o.version
      UNION ALL
      SELECT e.order_id, 0, count(*), min(e.version), max(e.version)
      FROM cart_event e WHERE NOT EXISTS (SELECT FROM cart_order o WHERE o.id = e.order_id)
      GROUP BY e.order_id`,
  },
  {
    name: 'decided-once',
    promise:
      'Nothing that decides an order is in its history twice, and no order is both confirmed and rejected.',
    breaches: `
      SELECT order_id, string_agg(type, ', ' ORDER BY version) AS history FROM cart_event GROUP BY order_id
      HAVING count(*) FILTER (WHERE type = 'placed') <> 1
          OR count(*) FILTER (WHERE type IN ('confirmed', 'rejected')) > 1
          OR count(*) FILTER (WHERE type = 'payment-captured') > 1
          OR count(*) FILTER (WHERE type = 'cancelled') > 1
          OR count(*) FILTER (WHERE type = 'dispatched') > 1`,
  },
  {
    name: 'cart-is-let-go',
    promise: 'The cart of a decided order is free again.',
    breaches: `
      SELECT c.id, c.order_in_progress, o.status FROM cart_cart c
      LEFT JOIN cart_order o ON o.id = c.order_in_progress
      WHERE c.order_in_progress IS NOT NULL AND o.status IS DISTINCT FROM 'placing'`,
  },
  {
    name: 'card-is-forgotten',
    promise: 'The token of a card is not kept longer than it is needed.',
    breaches: `
      SELECT o.id, o.status FROM cart_order o JOIN cart_saga s ON s.order_id = o.id
      WHERE o.status <> 'placing' AND s.payment_token IS NOT NULL`,
  },
  {
    name: 'deliveries-are-orders',
    promise: 'A courier is booked for each order that is to be sent, and for no other.',
    breaches: `
      SELECT o.id, o.status, o.state ->> 'name' AS state, d.status AS delivery
      FROM cart_order o FULL JOIN delivery d ON d.order_id = o.id
      WHERE CASE WHEN o.id IS NULL THEN true
                 WHEN o.status = 'placing' THEN d.status IS NOT NULL
                 WHEN o.status IN ${UNDONE} THEN d.status = 'booked'
                 ELSE d.status IS DISTINCT FROM 'booked' END`,
  },
];
