-- What a code is worth. Codes are never changed once they are out, only ended: an order says what it was.
-- No promotion pays for everything, because a payment of nothing cannot be authorised.
CREATE TABLE promotion (
  code       text PRIMARY KEY CHECK (code ~ '^[A-Z0-9]{3,30}$'),
  kind       text NOT NULL CHECK (kind IN ('percent', 'amount', 'free-delivery', 'three-for-two')),
  -- per cent, or cents
  value      integer NOT NULL DEFAULT 0,
  -- cents of goods
  minimum    integer NOT NULL DEFAULT 0 CHECK (minimum >= 0),
  -- once a customer
  once       boolean NOT NULL DEFAULT false,
  ends_at    timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  CHECK (CASE kind
    WHEN 'percent' THEN value BETWEEN 1 AND 90
    WHEN 'amount' THEN value BETWEEN 1 AND minimum - 1
    ELSE value = 0 END)
);

-- Who has used a code that works once: a row for the e-mail address and, signed in, one for the account. The
-- primary key is what makes two orders at the same moment one. A row goes when its order comes to nothing.
CREATE TABLE promotion_use (
  code     text NOT NULL REFERENCES promotion (code),
  used_by  text NOT NULL,
  order_id uuid NOT NULL,
  PRIMARY KEY (code, used_by)
);
CREATE INDEX promotion_use_of_order ON promotion_use (order_id);

ALTER TABLE cart ADD COLUMN promotion text REFERENCES promotion (code);

INSERT INTO promotion (code, kind, value, minimum, once, ends_at) VALUES
  ('WELCOME10', 'percent', 10, 0, true, NULL),
  ('WALL15', 'amount', 1500, 10000, false, NULL),
  ('FREESHIP', 'free-delivery', 0, 0, false, NULL),
  ('THREE4TWO', 'three-for-two', 0, 0, false, NULL),
  ('SUMMER25', 'percent', 25, 0, false, '2026-09-01T00:00:00+02:00');
