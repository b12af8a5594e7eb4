-- Holds run out, every movement of stock is written down, and each command of the order saga is one
-- call: one round trip, and a locked row stays locked for no longer than the statement's commit.
-- What calls them, and why the locks cannot deadlock: stock/README.md.

-- A hold's row is written often and has few columns: room on the page lets the new version stay there.
ALTER TABLE stock SET (fillfactor = 50);
ALTER TABLE reservation SET (fillfactor = 80);

ALTER TABLE reservation
  DROP CONSTRAINT reservation_status_check,
  ADD CONSTRAINT reservation_status_check CHECK (status IN ('held', 'expired', 'committed', 'released')),
  ADD COLUMN expires_at timestamptz;                    -- none for an order that was given up before it held anything
UPDATE reservation SET expires_at = CASE status WHEN 'held' THEN now() + interval '10 minutes' ELSE updated_at END;
ALTER TABLE reservation ADD CONSTRAINT reservation_held_expires CHECK (status <> 'held' OR expires_at IS NOT NULL);
CREATE INDEX reservation_due ON reservation (expires_at) WHERE status = 'held';

-- Goods that came back are a fact about a line, no state of the reservation: an order may return several times.
ALTER TABLE reservation_line
  ADD COLUMN returned integer NOT NULL DEFAULT 0,
  ADD CONSTRAINT reservation_line_returned_check CHECK (returned BETWEEN 0 AND quantity);

CREATE TABLE stock_return (
  order_id   text NOT NULL REFERENCES reservation ON DELETE CASCADE,
  return_id  text NOT NULL,
  lines      jsonb NOT NULL,                            -- { variant: quantity }, to tell a repetition from another return
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (order_id, return_id)
);

-- The ledger. `stock` is its sum: nothing may change stock without a row here (stock/invariants.ts).
-- What a kind does to the three numbers is generated, so that a row cannot say one thing and count another.
CREATE TABLE stock_movement (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  variant_id uuid NOT NULL,                             -- no reference: the ledger outlives the variant
  order_id   text,
  kind       text NOT NULL CHECK (kind IN ('counted', 'held', 'released', 'expired', 'sold', 'cancelled', 'returned')),
  quantity   integer NOT NULL CHECK (quantity > 0 OR kind = 'counted'),   -- 'counted': by how much the count was corrected
  at         timestamptz NOT NULL DEFAULT now(),
  on_hand    integer NOT NULL GENERATED ALWAYS AS (CASE WHEN kind IN ('counted', 'cancelled', 'returned') THEN quantity
                                                        WHEN kind = 'sold' THEN -quantity ELSE 0 END) STORED,
  held       integer NOT NULL GENERATED ALWAYS AS (CASE WHEN kind = 'held' THEN quantity
                                                        WHEN kind IN ('released', 'expired', 'sold') THEN -quantity ELSE 0 END) STORED,
  sold       integer NOT NULL GENERATED ALWAYS AS (CASE WHEN kind = 'sold' THEN quantity
                                                        WHEN kind IN ('cancelled', 'returned') THEN -quantity ELSE 0 END) STORED
);

-- What was there before the ledger: a count of everything, of which some was held and some of that sold.
UPDATE stock SET on_hand = held WHERE NOT oversell AND held > 0 AND on_hand < held;   -- promised before a lower count
INSERT INTO stock_movement (variant_id, kind, quantity)
  SELECT variant_id, 'counted', on_hand + sold FROM stock WHERE on_hand + sold <> 0;
INSERT INTO stock_movement (variant_id, kind, quantity) SELECT variant_id, 'held', held + sold FROM stock WHERE held + sold > 0;
INSERT INTO stock_movement (variant_id, kind, quantity) SELECT variant_id, 'sold', sold FROM stock WHERE sold > 0;

-- The last line against overselling, whatever the code believes. A count below zero without holds stays
-- possible (Shopify writes such); nothing can be held of it.
ALTER TABLE stock ADD CONSTRAINT stock_promises_what_is_there CHECK (oversell OR held = 0 OR held <= on_hand);

-- Products whose listing no longer tells the level of their stock. Noted with the movement, refreshed by who made
-- it right after its commit, or by the sweeper if that process ended in between. No unique key: two writers
-- would wait for each other.
CREATE TABLE listing_due (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  product_id bigint NOT NULL,
  noted_at   timestamptz NOT NULL DEFAULT now()
);

-- Writes movements and what follows from them for the stock, which the caller has locked.
-- Returns the products with a variant that is now at another level.
CREATE FUNCTION move_stock(kind_ text, orders text[], variants uuid[], quantities integer[]) RETURNS bigint[] LANGUAGE plpgsql AS $$
DECLARE changed bigint[];
BEGIN
  WITH noted AS (
    INSERT INTO stock_movement (kind, order_id, variant_id, quantity)
      SELECT kind_, line.* FROM unnest(orders, variants, quantities) AS line
      RETURNING variant_id, on_hand, held, sold),
  change AS (
    SELECT variant_id, sum(on_hand)::int AS on_hand, sum(held)::int AS held, sum(sold)::int AS sold FROM noted GROUP BY variant_id),
  before AS (
    SELECT variant_id, stock_level(s) AS level FROM stock s WHERE variant_id = ANY (variants)),
  moved AS (
    UPDATE stock s SET on_hand = s.on_hand + change.on_hand, held = s.held + change.held, sold = s.sold + change.sold
      FROM change WHERE s.variant_id = change.variant_id
    RETURNING s.variant_id, stock_level(s) AS level),
  due AS (
    INSERT INTO listing_due (product_id)
      SELECT DISTINCT v.product_id
        FROM moved JOIN before USING (variant_id) JOIN variant v ON v.id = variant_id
       WHERE moved.level <> before.level
      RETURNING product_id)
  SELECT coalesce(array_agg(product_id ORDER BY product_id), '{}') INTO changed FROM due;
  RETURN changed;
END $$;

-- The lines there is not enough for; NULL when there is. An unknown variant is sold out.
CREATE FUNCTION short_lines(variants uuid[], quantities integer[]) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE short jsonb;
BEGIN
  SELECT jsonb_agg(jsonb_build_object('variantId', variant_id, 'quantity', quantity,
                                      'available', greatest(0, coalesce(s.on_hand - s.held, 0))) ORDER BY variant_id)
    INTO short
    FROM unnest(variants, quantities) AS line (variant_id, quantity) LEFT JOIN stock s USING (variant_id)
   WHERE NOT coalesce(s.oversell OR s.on_hand - s.held >= quantity, false);
  RETURN short;
END $$;

-- In the order of the ids, as everybody does it: two orders never wait for each other.
CREATE FUNCTION lock_stock(variants uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM stock WHERE variant_id = ANY (variants) ORDER BY variant_id FOR NO KEY UPDATE;
END $$;

-- Holds an order's lines, all or none. `variants` are distinct.
CREATE FUNCTION reserve_stock(order_ text, variants uuid[], quantities integer[], now_ timestamptz, expires_ timestamptz)
RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  known reservation;
  short jsonb;
  changed bigint[];
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(order_, 0));
  SELECT * INTO known FROM reservation WHERE order_id = order_ FOR UPDATE;
  IF known.status = 'released' THEN
    RETURN jsonb_build_object('outcome', 'released');
  END IF;
  IF known.status IS NOT NULL THEN
    IF EXISTS (SELECT FROM unnest(variants, quantities) AS asked (variant_id, quantity)
                 FULL JOIN (SELECT variant_id, quantity FROM reservation_line WHERE order_id = order_) AS kept USING (variant_id)
                WHERE asked.quantity IS DISTINCT FROM kept.quantity) THEN
      RETURN jsonb_build_object('outcome', 'other-lines');
    END IF;
    IF known.status = 'held' AND known.expires_at <= now_ THEN
      -- Run out, but nobody came for it yet.
      UPDATE reservation SET expires_at = expires_, updated_at = now() WHERE order_id = order_;
      RETURN jsonb_build_object('outcome', 'held', 'expiresAt', expires_, 'changed', '[]'::jsonb);
    END IF;
    IF known.status <> 'expired' THEN
      RETURN jsonb_build_object('outcome', 'held', 'expiresAt', known.expires_at, 'changed', '[]'::jsonb);
    END IF;
  END IF;

  -- Looked at before it is locked: the many who come too late for the last piece neither queue for its row nor
  -- write anything.
  short := short_lines(variants, quantities);
  IF short IS NULL THEN
    PERFORM lock_stock(variants);
    short := short_lines(variants, quantities);
  END IF;
  IF short IS NOT NULL THEN
    RETURN jsonb_build_object('outcome', 'out-of-stock', 'short', short);
  END IF;

  INSERT INTO reservation (order_id, status, expires_at) VALUES (order_, 'held', expires_)
    ON CONFLICT (order_id) DO UPDATE SET status = 'held', expires_at = expires_, updated_at = now();
  INSERT INTO reservation_line (order_id, variant_id, quantity)
    SELECT order_, line.* FROM unnest(variants, quantities) AS line ON CONFLICT DO NOTHING;
  changed := move_stock('held', array_fill(order_, ARRAY[cardinality(variants)]), variants, quantities);
  RETURN jsonb_build_object('outcome', 'held', 'expiresAt', expires_, 'changed', to_jsonb(changed));
END $$;

-- Turns a hold into a sale. One that ran out is taken again first, if there is still enough.
CREATE FUNCTION commit_reservation(order_ text) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  status_ text;
  orders text[];
  variants uuid[];
  quantities integer[];
  short jsonb;
  changed bigint[] := '{}';
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(order_, 0));
  SELECT status INTO status_ FROM reservation WHERE order_id = order_ FOR UPDATE;
  IF status_ IS NULL THEN
    RETURN jsonb_build_object('outcome', 'unknown');
  END IF;
  IF status_ = 'committed' THEN
    RETURN jsonb_build_object('outcome', 'committed', 'changed', '[]'::jsonb);
  END IF;
  IF status_ = 'released' THEN
    RETURN jsonb_build_object('outcome', 'released');
  END IF;

  SELECT array_agg(order_id), array_agg(variant_id), array_agg(quantity) INTO orders, variants, quantities
    FROM reservation_line WHERE order_id = order_;
  PERFORM lock_stock(variants);
  IF status_ = 'expired' THEN
    short := short_lines(variants, quantities);
    IF short IS NOT NULL THEN
      RETURN jsonb_build_object('outcome', 'hold-expired', 'short', short);
    END IF;
    changed := move_stock('held', orders, variants, quantities);
  END IF;
  UPDATE reservation SET status = 'committed', updated_at = now() WHERE order_id = order_;
  changed := changed || move_stock('sold', orders, variants, quantities);
  RETURN jsonb_build_object('outcome', 'committed', 'changed', to_jsonb(changed));
END $$;

-- Gives an order up: what it holds can be sold again, what it bought and did not send back is in stock again.
-- Without a reservation it leaves a mark, so that a late one holds nothing.
CREATE FUNCTION release_reservation(order_ text) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  status_ text;
  orders text[];
  variants uuid[];
  quantities integer[];
  changed bigint[] := '{}';
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(order_, 0));
  SELECT status INTO status_ FROM reservation WHERE order_id = order_ FOR UPDATE;
  IF status_ IS NULL THEN
    INSERT INTO reservation (order_id, status) VALUES (order_, 'released');
  ELSIF status_ <> 'released' THEN
    SELECT array_agg(order_id), array_agg(variant_id), array_agg(quantity - returned) INTO orders, variants, quantities
      FROM reservation_line WHERE order_id = order_ AND quantity > returned;
    UPDATE reservation SET status = 'released', updated_at = now() WHERE order_id = order_;
    IF status_ <> 'expired' AND variants IS NOT NULL THEN
      PERFORM lock_stock(variants);
      changed := move_stock(CASE status_ WHEN 'held' THEN 'released' ELSE 'cancelled' END, orders, variants, quantities);
    END IF;
  END IF;
  RETURN jsonb_build_object('outcome', 'released', 'changed', to_jsonb(changed));
END $$;

-- Takes goods of an order back into stock, never more than it bought. `variants` are distinct.
CREATE FUNCTION return_goods(order_ text, return_ text, variants uuid[], quantities integer[]) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  status_ text;
  lines_ jsonb := (SELECT jsonb_object_agg(variant_id, quantity) FROM unnest(variants, quantities) AS line (variant_id, quantity));
  known jsonb;
  excess jsonb;
  changed bigint[];
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(order_, 0));
  SELECT status INTO status_ FROM reservation WHERE order_id = order_ FOR UPDATE;
  IF status_ IS NULL THEN
    RETURN jsonb_build_object('outcome', 'unknown');
  END IF;
  SELECT lines INTO known FROM stock_return WHERE order_id = order_ AND return_id = return_;
  IF known IS NOT NULL THEN
    RETURN jsonb_build_object('outcome', CASE WHEN known = lines_ THEN 'returned' ELSE 'other-lines' END, 'changed', '[]'::jsonb);
  END IF;
  SELECT jsonb_agg(jsonb_build_object('variantId', variant_id, 'quantity', asked.quantity, 'returnable', returnable) ORDER BY variant_id)
    INTO excess
    FROM (SELECT asked.variant_id, asked.quantity,
                 CASE status_ WHEN 'committed' THEN coalesce(bought.quantity - bought.returned, 0) ELSE 0 END AS returnable
            FROM unnest(variants, quantities) AS asked (variant_id, quantity)
            LEFT JOIN reservation_line bought ON bought.order_id = order_ AND bought.variant_id = asked.variant_id) AS asked
   WHERE asked.quantity > returnable;
  IF excess IS NOT NULL THEN
    RETURN jsonb_build_object('outcome', 'too-large', 'excess', excess);
  END IF;
  INSERT INTO stock_return (order_id, return_id, lines) VALUES (order_, return_, lines_);
  UPDATE reservation_line SET returned = returned + asked.quantity
    FROM unnest(variants, quantities) AS asked (variant_id, quantity)
   WHERE order_id = order_ AND reservation_line.variant_id = asked.variant_id;
  PERFORM lock_stock(variants);
  changed := move_stock('returned', array_fill(order_, ARRAY[cardinality(variants)]), variants, quantities);
  RETURN jsonb_build_object('outcome', 'returned', 'changed', to_jsonb(changed));
END $$;

-- Lets up to `limit_` holds run out. Holds that somebody else is busy with are left for the next round.
CREATE FUNCTION expire_holds(now_ timestamptz, limit_ integer) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  due text[];
  orders text[];
  variants uuid[];
  quantities integer[];
  changed bigint[];
BEGIN
  SELECT array_agg(order_id) INTO due
    FROM (SELECT order_id FROM reservation WHERE status = 'held' AND expires_at <= now_
           ORDER BY expires_at LIMIT limit_ FOR UPDATE SKIP LOCKED) AS overdue;
  IF due IS NULL THEN
    RETURN jsonb_build_object('expired', 0, 'changed', '[]'::jsonb);
  END IF;
  UPDATE reservation SET status = 'expired', updated_at = now() WHERE order_id = ANY (due);
  SELECT array_agg(order_id), array_agg(variant_id), array_agg(quantity) INTO orders, variants, quantities
    FROM reservation_line WHERE order_id = ANY (due);
  PERFORM lock_stock(variants);
  changed := move_stock('expired', orders, variants, quantities);
  RETURN jsonb_build_object('expired', cardinality(due), 'changed', to_jsonb(changed));
END $$;
