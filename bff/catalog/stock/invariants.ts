/** What is true of the stock at every moment. */
export interface StockInvariant {
  /** the guarantee, in words */
  name: string;
  /** one statement without parameters; each row it returns is a breach */
  sql: string;
}

/**
 * For tests that break things, and for whoever audits a shop. Each is one statement, so it sees one
 * moment, also while orders are being placed.
 */
export const stockInvariants: readonly StockInvariant[] = [
  {
    name: 'the ledger explains every number of the stock',
    sql: `
SELECT s.variant_id, s.on_hand, s.held, s.sold, ledger.*
  FROM stock s
  LEFT JOIN (SELECT variant_id, sum(on_hand) AS ledger_on_hand, sum(held) AS ledger_held, sum(sold) AS ledger_sold
               FROM stock_movement GROUP BY variant_id) AS ledger USING (variant_id)
 WHERE (s.on_hand, s.held, s.sold)
       IS DISTINCT FROM (coalesce(ledger_on_hand, 0), coalesce(ledger_held, 0), coalesce(ledger_sold, 0))`,
  },
  {
    name: 'goods neither appear nor vanish: what is there and what is sold is what was counted',
    sql: `
SELECT s.variant_id, s.on_hand, s.sold, coalesce(counted, 0) AS counted
  FROM stock s
  LEFT JOIN (SELECT variant_id, sum(quantity) AS counted FROM stock_movement
              WHERE kind = 'counted' GROUP BY variant_id) AS ledger USING (variant_id)
 WHERE s.on_hand + s.sold <> coalesce(counted, 0)`,
  },
  {
    name: 'what is held is what open orders hold',
    sql: `
SELECT s.variant_id, s.held, coalesce(open_holds, 0) AS open_holds
  FROM stock s
  LEFT JOIN (SELECT variant_id, sum(quantity) AS open_holds
               FROM reservation_line JOIN reservation USING (order_id)
              WHERE status = 'held' GROUP BY variant_id) AS holds USING (variant_id)
 WHERE s.held <> coalesce(open_holds, 0)`,
  },
  {
    name: 'what is sold is what orders bought and did not return',
    sql: `
SELECT s.variant_id, s.sold, coalesce(bought, 0) AS bought
  FROM stock s
  LEFT JOIN (SELECT variant_id, sum(quantity - returned) AS bought
               FROM reservation_line JOIN reservation USING (order_id)
              WHERE status = 'committed' GROUP BY variant_id) AS sales USING (variant_id)
 WHERE s.sold <> coalesce(bought, 0)`,
  },
  {
    name: 'returns are no more than their lines say',
    sql: `
SELECT l.order_id, l.variant_id, l.quantity, l.returned, coalesce(came_back, 0) AS came_back
  FROM reservation_line l
  LEFT JOIN (SELECT order_id, key::uuid AS variant_id, sum(value::int) AS came_back
               FROM stock_return, jsonb_each_text(lines) GROUP BY 1, 2) AS returns USING (order_id, variant_id)
 WHERE l.returned <> coalesce(came_back, 0) OR l.returned > l.quantity`,
  },
  {
    name: 'nothing is promised that is not there',
    sql: `
SELECT variant_id, on_hand, held, sold FROM stock
 WHERE held < 0 OR sold < 0 OR (NOT oversell AND held > 0 AND held > on_hand)`,
  },
];
