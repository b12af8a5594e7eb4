import { SOLD, UNDONE, type Invariant } from './invariant.ts';

/** Where the money is, by the payment provider's own ledger. */
export const moneyInvariants: readonly Invariant[] = [
  {
    name: 'charged-once',
    promise: 'Nobody is charged twice: money is held at most once and taken at most once an order.',
    breaches: `
      SELECT order_id, status, authorisations, captures FROM payment
      WHERE authorisations > 1 OR captures > 1 OR captures > authorisations`,
  },
  {
    name: 'sold-orders-are-paid',
    promise: 'The whole total of an order that was confirmed and not cancelled is taken.',
    breaches: `
      SELECT o.id, o.status, p.status AS payment, p.amount, p.captures, o.state -> 'order' ->> 'total' AS total
      FROM cart_order o LEFT JOIN payment p ON p.order_id = o.id
      WHERE o.status IN ${SOLD}
        AND (p.status IS DISTINCT FROM 'captured' OR p.captures <> 1
          OR p.amount IS DISTINCT FROM (o.state -> 'order' ->> 'total')::integer)`,
  },
  {
    name: 'undone-orders-hold-no-money',
    promise:
      'A rejected or cancelled order holds no money: what was held is let go, what was taken is paid back.',
    breaches: `
      SELECT o.id, o.status, p.status AS payment, p.amount, p.captures, p.refunded
      FROM cart_order o JOIN payment p ON p.order_id = o.id
      WHERE o.status IN ${UNDONE}
        AND (p.status NOT IN ('declined', 'voided') OR p.refunded <> p.captures * coalesce(p.amount, 0))`,
  },
  {
    name: 'payments-are-orders',
    promise: 'No money is held for an order that does not exist or is not there yet.',
    breaches: `
      SELECT p.order_id, p.status AS payment, o.status FROM payment p LEFT JOIN cart_order o ON o.id = p.order_id
      WHERE o.id IS NULL OR (o.status = 'placing' AND p.status <> 'needs-shopper')`,
  },
  {
    name: 'refunds-are-returns',
    promise: 'What is paid back of a sold order is what was sent back, once a return.',
    breaches: `
      WITH returned AS (
        SELECT o.id AS order_id, coalesce(sum((r ->> 'amount')::integer), 0) AS amount
        FROM cart_order o
        LEFT JOIN jsonb_array_elements(o.state -> 'returns') AS r ON r ->> 'status' = 'refunded'
        WHERE o.status IN ${SOLD} GROUP BY o.id
      ), paid AS (SELECT order_id, sum(amount) AS amount FROM refund GROUP BY order_id)
      SELECT t.order_id, t.amount AS returned, p.refunded, paid.amount AS named
      FROM returned t LEFT JOIN payment p USING (order_id) LEFT JOIN paid USING (order_id)
      WHERE t.amount <> coalesce(p.refunded, 0) OR t.amount <> coalesce(paid.amount, 0)`,
  },
];
