import { SOLD, UNDONE, type Invariant } from './invariant.ts';

/** Where the goods are. */
export const stockInvariants: readonly Invariant[] = [
  {
    name: 'no-piece-lost',
    promise: 'Pieces on hand and pieces sold are together what there was in the beginning.',
    breaches: `
      SELECT variant_id, s.pieces AS start, n.on_hand, n.sold
      FROM stock_start s FULL JOIN stock n USING (variant_id)
      WHERE s.pieces IS DISTINCT FROM n.on_hand + n.sold`,
  },
  {
    name: 'nothing-oversold',
    promise: 'No more is sold or promised than there is.',
    breaches: `
      SELECT * FROM stock WHERE NOT oversell AND (on_hand < 0 OR held < 0 OR sold < 0 OR held > on_hand)`,
  },
  {
    name: 'held-is-what-reservations-hold',
    promise: 'What is held of a variant is what reservations hold of it.',
    breaches: `
      WITH line AS (
        SELECT l.variant_id, sum(l.quantity) AS held FROM reservation_line l
        JOIN reservation r ON r.order_id = l.order_id AND r.status = 'held' GROUP BY l.variant_id)
      SELECT variant_id, s.held, line.held AS reserved FROM stock s FULL JOIN line USING (variant_id)
      WHERE coalesce(s.held, 0) <> coalesce(line.held, 0)`,
  },
  {
    name: 'holds-are-for-waiting-orders',
    promise: 'At rest stock is held for orders that wait for their shopper, and for nobody else.',
    breaches: `
      SELECT r.order_id, r.status AS reservation, o.status FROM reservation r
      LEFT JOIN cart_order o ON o.id = r.order_id
      WHERE r.status = 'held' AND o.status IS DISTINCT FROM 'placing'`,
  },
  {
    name: 'sold-is-what-was-ordered',
    promise:
      'What is sold of a variant is what confirmed orders have of it, less what was cancelled or sent back.',
    breaches: `
      WITH ordered AS (
        SELECT l."variantId" AS variant_id, l.quantity FROM cart_order o,
          jsonb_to_recordset(o.state -> 'order' -> 'lines') AS l ("variantId" text, quantity integer)
        WHERE o.status IN ${SOLD}
        UNION ALL
        SELECT l."variantId", -l.quantity FROM cart_order o, jsonb_array_elements(o.state -> 'returns') AS r,
          jsonb_to_recordset(r -> 'lines') AS l ("variantId" text, quantity integer)
        WHERE r ->> 'status' IN ('restocked', 'refunded')
      ), total AS (SELECT variant_id, sum(quantity) AS quantity FROM ordered GROUP BY variant_id)
      SELECT variant_id, s.sold, total.quantity AS ordered FROM stock s FULL JOIN total USING (variant_id)
      WHERE coalesce(s.sold, 0) <> coalesce(total.quantity, 0)`,
  },
  {
    name: 'reservations-are-orders',
    promise: 'Each sold order has a sale of its own in stock, and what was undone has none.',
    breaches: `
      SELECT o.id, r.order_id AS reservation_of, o.status, r.status AS reservation
      FROM cart_order o FULL JOIN reservation r ON r.order_id = o.id
      WHERE CASE WHEN o.id IS NULL THEN r.status IN ('held', 'committed')
                 WHEN o.status IN ${SOLD} THEN r.status IS DISTINCT FROM 'committed'
                 WHEN o.status IN ${UNDONE} THEN r.status = 'committed'
                 ELSE r.status IS DISTINCT FROM 'held' AND r.status IS DISTINCT FROM 'expired' END`,
  },
];
