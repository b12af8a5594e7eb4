-- What is there, what is promised, what is gone. on_hand + sold only changes by import (delivery of goods).
CREATE TABLE stock (
  variant_id uuid PRIMARY KEY REFERENCES variant ON DELETE CASCADE,
  on_hand    integer NOT NULL DEFAULT 0,                -- below 0: more was promised than a later count found
  held       integer NOT NULL DEFAULT 0 CHECK (held >= 0),
  sold       integer NOT NULL DEFAULT 0 CHECK (sold >= 0),
  oversell   boolean NOT NULL DEFAULT false             -- Shopify: untracked, or inventory policy "continue"
);

-- A reservation that was released before it was ever made stays as a tombstone without lines,
-- so that a late retry of "reserve" cannot hold stock for an order that was given up.
CREATE TABLE reservation (
  order_id   text PRIMARY KEY,
  status     text NOT NULL CHECK (status IN ('held', 'committed', 'released')),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);

-- No reference to variant: a line outlives the variant it was for.
CREATE TABLE reservation_line (
  order_id   text NOT NULL REFERENCES reservation ON DELETE CASCADE,
  variant_id uuid NOT NULL,
  quantity   integer NOT NULL CHECK (quantity > 0),
  PRIMARY KEY (order_id, variant_id)
);

CREATE FUNCTION stock_level(s stock) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN s IS NULL THEN 'out'
              WHEN s.oversell THEN 'in-stock'
              WHEN s.on_hand - s.held <= 0 THEN 'out'
              WHEN s.on_hand - s.held <= 3 THEN 'low'
              ELSE 'in-stock' END
$$;
