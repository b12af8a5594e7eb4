-- A projection of cart's order events: how much of each variant is sold and neither cancelled nor returned.
CREATE TABLE bestseller (
  variant_id uuid PRIMARY KEY,                          -- no reference: events may be older than the catalogue
  quantity   integer NOT NULL
);

-- What of each order is counted above. Merging an event into it gives the same whatever the order in which events
-- arrive and however often (bestsellers/count-order.ts).
CREATE TABLE bestseller_order (
  order_id text PRIMARY KEY,
  counted  jsonb NOT NULL                               -- CountedOrder
);
