import type { Invariant } from './invariant.ts';

const ANNOUNCED = `(VALUES ('placed', 'cart.order.placed.v2'), ('confirmed', 'cart.order.confirmed.v1'),
  ('rejected', 'cart.order.rejected.v1'), ('cancelled', 'cart.order.cancelled.v1'),
  ('dispatched', 'cart.order.dispatched.v1'), ('return-requested', 'cart.order.return-requested.v1'),
  ('return-refunded', 'cart.order.refunded.v1')) AS t (event, type)`;

/** What other services hear, and what they make of it. */
export const eventInvariants: readonly Invariant[] = [
  {
    name: 'events-are-announced-once',
    promise: 'Whatever of an order concerns others is in the outbox, once.',
    breaches: `
      SELECT e.order_id, e.version, t.type, count(x.*) AS announced
      FROM cart_event e JOIN ${ANNOUNCED} ON t.event = e.type
      LEFT JOIN outbox x ON x.service = 'cart' AND x.type = t.type AND x.order_id = e.order_id
        AND x.version = e.version
      GROUP BY e.order_id, e.version, t.type HAVING count(x.*) <> 1
      UNION ALL
      SELECT x.order_id, x.version, x.type, 1 FROM outbox x
      WHERE x.service = 'cart' AND x.type LIKE 'cart.order.%' AND NOT EXISTS (
        SELECT FROM cart_event e JOIN ${ANNOUNCED} ON t.event = e.type
        WHERE e.order_id = x.order_id AND e.version = x.version AND t.type = x.type)`,
  },
  {
    name: 'outbox-has-no-gap',
    promise: 'Every event has its place in the feed, and the places have no gap and no double.',
    breaches: `
      SELECT service, count(*) AS events, count(pos) AS placed, max(pos) AS last FROM outbox GROUP BY service
      HAVING count(pos) <> count(*) OR count(DISTINCT pos) <> count(*)
        OR max(pos) - min(pos) + 1 <> count(*)`,
  },
  {
    name: 'consumers-are-at-the-end',
    promise: 'At rest every consumer has taken in everything its source has told.',
    breaches: `
      SELECT c.service, c.consumer, c.source, c.pos, max(x.pos) AS last
      FROM event_cursor c LEFT JOIN outbox x ON x.service = c.source
      GROUP BY c.service, c.consumer, c.source, c.pos
      HAVING c.source IS NULL OR c.pos <> coalesce(max(x.pos), 0)`,
  },
  {
    name: 'no-dead-letters',
    promise: 'No event was put aside because it could not be taken in.',
    breaches: `SELECT * FROM dead_letter`,
  },
  {
    name: 'account-history-is-true',
    promise:
      'The order history of accounts says what the orders of accounts are, and has no other.',
    breaches: `
      WITH orders AS (
        SELECT o.id AS order_id, o.account_id, o.status, (o.state -> 'order' ->> 'total')::integer AS total,
          (SELECT max(x.version) FROM outbox x WHERE x.service = 'cart' AND x.order_id = o.id) AS version
        FROM cart_order o WHERE o.account_id IS NOT NULL)
      SELECT order_id, o.status, h.status AS history, o.version, h.version AS history_version
      FROM orders o FULL JOIN history h USING (order_id)
      WHERE (o.account_id, o.status, o.total, o.version) IS DISTINCT FROM (h.account_id, h.status, h.total, h.version)`,
  },
  {
    name: 'one-mail-per-event',
    promise:
      'Whoever ordered hears once that the order was confirmed, sent, cancelled or paid back, and of nothing else.',
    breaches: `
      WITH due AS (
        SELECT x.id, x.type, o.state -> 'order' ->> 'email' AS recipient
        FROM outbox x JOIN cart_order o ON o.id = x.order_id
        WHERE x.service = 'cart'
          AND x.type IN ('cart.order.confirmed.v1', 'cart.order.dispatched.v1', 'cart.order.cancelled.v1',
            'cart.order.refunded.v1'))
      SELECT due.id, due.type, due.recipient, count(m.*) AS mails
      FROM due LEFT JOIN mail m ON m.event_id = due.id AND m.recipient = due.recipient
      GROUP BY due.id, due.type, due.recipient HAVING count(m.*) <> 1
      UNION ALL
      SELECT m.event_id, m.subject, m.recipient, 1 FROM mail m
      WHERE NOT EXISTS (SELECT FROM due WHERE due.id = m.event_id)`,
  },
];
