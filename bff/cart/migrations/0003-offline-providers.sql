-- Ledgers of the offline payment and delivery providers. They stand for systems outside the shop,
-- so the saga never touches them in its own transaction. The keys make every call repeatable.
CREATE SCHEMA offline;

CREATE TABLE offline.payment (
  order_id  text PRIMARY KEY,
  amount    integer NOT NULL CHECK (amount > 0),
  currency  text NOT NULL,
  status    text NOT NULL CHECK (status IN ('needs-shopper', 'authorised', 'declined', 'captured', 'voided')),
  captures  integer NOT NULL DEFAULT 0 CHECK (captures <= 1),
  updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE offline.delivery (
  order_id  text PRIMARY KEY,
  option    text NOT NULL,
  status    text NOT NULL CHECK (status IN ('booked', 'cancelled')),
  updated_at timestamptz NOT NULL DEFAULT now()
);
