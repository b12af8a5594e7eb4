-- How many are left, told while they are few; NULL otherwise.
CREATE FUNCTION stock_left(s stock) RETURNS integer LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN stock_level(s) = 'low' THEN s.on_hand - s.held END
$$;

-- All that a product's page tells of its stock.
CREATE FUNCTION stock_shown(s stock) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT concat_ws(' ', stock_level(s), stock_left(s))
$$;

-- Writes movements and what follows from them for the stock, which the caller has locked.
-- Returns the products with a variant of whose stock another thing is now told.
CREATE OR REPLACE FUNCTION move_stock(kind_ text, orders text[], variants uuid[], quantities integer[]) RETURNS bigint[] LANGUAGE plpgsql AS $$
DECLARE changed bigint[];
BEGIN
  WITH noted AS (
    INSERT INTO stock_movement (kind, order_id, variant_id, quantity)
      SELECT kind_, line.* FROM unnest(orders, variants, quantities) AS line
      RETURNING variant_id, on_hand, held, sold),
  change AS (
    SELECT variant_id, sum(on_hand)::int AS on_hand, sum(held)::int AS held, sum(sold)::int AS sold FROM noted GROUP BY variant_id),
  before AS (
    SELECT variant_id, stock_shown(s) AS shown FROM stock s WHERE variant_id = ANY (variants)),
  moved AS (
    UPDATE stock s SET on_hand = s.on_hand + change.on_hand, held = s.held + change.held, sold = s.sold + change.sold
      FROM change WHERE s.variant_id = change.variant_id
    RETURNING s.variant_id, stock_shown(s) AS shown),
  due AS (
    INSERT INTO listing_due (product_id)
      SELECT DISTINCT v.product_id
        FROM moved JOIN before USING (variant_id) JOIN variant v ON v.id = variant_id
       WHERE moved.shown <> before.shown
      RETURNING product_id)
  SELECT coalesce(array_agg(product_id ORDER BY product_id), '{}') INTO changed FROM due;
  RETURN changed;
END $$;
