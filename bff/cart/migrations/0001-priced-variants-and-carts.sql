-- What the cart must know of a variant to price a line while catalog is down.
-- Filled from catalog's feed only; `available` is also false for withdrawn variants.
CREATE TABLE priced_variant (
  variant_id    text PRIMARY KEY,
  handle        text NOT NULL,
  title         text NOT NULL,
  variant_title text NOT NULL,
  options       jsonb NOT NULL DEFAULT '{}',
  price         integer NOT NULL CHECK (price >= 0),
  currency      text NOT NULL,
  available     boolean NOT NULL,
  image         jsonb NOT NULL,
  wall          text NOT NULL,
  updated_at    timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX priced_variant_handle ON priced_variant (handle);

-- One aggregate, one row: parallel adds queue on the row's lock, a variant is a key of `lines`
-- (so it cannot make two lines), and the statement that adds also returns the cart as it now is.
-- lines: { "<variant id>": { "quantity": 1, "seenPrice": 13100, "at": <ms since epoch> } }
CREATE TABLE cart (
  id                uuid PRIMARY KEY,
  account_id        text,
  lines             jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(lines) = 'object'),
  version           integer NOT NULL DEFAULT 1,
  order_in_progress uuid,
  created_at        timestamptz NOT NULL DEFAULT now(),
  updated_at        timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX cart_of_account ON cart (account_id) WHERE account_id IS NOT NULL;
