-- The event store. UNIQUE (stream, version) is the optimistic lock: of two writers that decided
-- on the same version, one fails.
CREATE TABLE order_event (
  stream  uuid NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  type    text NOT NULL,
  data    jsonb NOT NULL,
  at      timestamptz NOT NULL,
  PRIMARY KEY (stream, version)
);

-- The folded state, written in the transaction that appends; replaying the events gives the same.
CREATE TABLE order_view (
  id         uuid PRIMARY KEY,
  reference  text NOT NULL UNIQUE,
  visitor_id text NOT NULL,
  account_id text,
  status     text NOT NULL CHECK (status IN ('placing', 'confirmed', 'rejected')),
  state      jsonb NOT NULL,
  version    integer NOT NULL,
  placed_at  timestamptz NOT NULL
);

-- One row an order. `due_at` null: nothing left to do. `lease_token` is the fencing token: it only
-- grows, and a runner whose token is no longer the row's can change nothing.
CREATE SEQUENCE saga_lease_token;
CREATE TABLE order_saga (
  order_id      uuid PRIMARY KEY REFERENCES order_view (id),
  cart_id       uuid NOT NULL,
  payment_token text,
  due_at        timestamptz,
  attempts      integer NOT NULL DEFAULT 0,
  last_error    text,
  lease_token   bigint NOT NULL DEFAULT 0,
  leased_until  timestamptz
);
CREATE INDEX order_saga_due ON order_saga (due_at) WHERE due_at IS NOT NULL;
