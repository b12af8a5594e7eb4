-- The offline ledger counts what happened to the money, so that a double charge shows in a query:
-- `authorisations` how often it was held, `captures` how often it was taken, `refunded` what went back.
-- A void that comes before its authorisation leaves a row without an amount.
ALTER TABLE offline.payment
  ALTER COLUMN amount DROP NOT NULL,
  ALTER COLUMN currency DROP NOT NULL,
  ADD COLUMN authorisations integer NOT NULL DEFAULT 0 CHECK (authorisations <= 1),
  ADD COLUMN refunded integer NOT NULL DEFAULT 0;
UPDATE offline.payment SET authorisations = 1 WHERE status IN ('authorised', 'captured');
UPDATE offline.payment SET amount = NULL, currency = NULL WHERE status = 'voided' AND amount = 1;
ALTER TABLE offline.payment
  ADD CONSTRAINT payment_refunded_at_most_captured
    CHECK (refunded BETWEEN 0 AND captures * coalesce(amount, 0));

-- What went back by name. A void of a captured payment gives the rest back without a row here.
CREATE TABLE offline.refund (
  order_id  text NOT NULL REFERENCES offline.payment (order_id),
  refund_id text NOT NULL,
  amount    integer NOT NULL CHECK (amount > 0),
  at        timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (order_id, refund_id)
);

-- Where each order's money is, in cents.
CREATE VIEW offline.balance AS
  SELECT order_id, currency, authorisations, captures,
    CASE WHEN status = 'authorised' THEN amount ELSE 0 END AS held,
    captures * coalesce(amount, 0) AS charged,
    refunded
  FROM offline.payment;

-- What Stripe was asked for, written before the call: whoever comes after a crash sends the same
-- request with the same idempotency key. `asked`: no answer yet. `voiding`: to be given back, and
-- nothing may be held any more. Only a mark (a void that came first) has no amount.
CREATE TABLE stripe_payment (
  order_id       text PRIMARY KEY,
  status         text NOT NULL CHECK (status IN
    ('asked', 'needs-shopper', 'authorised', 'declined', 'captured', 'voiding', 'voided')),
  amount         integer CHECK (amount > 0),
  currency       text,
  payment_method text,
  return_url     text,
  intent_id      text UNIQUE,
  reason         text,
  asked_at       timestamptz NOT NULL DEFAULT now(),
  updated_at     timestamptz NOT NULL DEFAULT now(),
  CHECK (amount IS NOT NULL OR status IN ('voiding', 'voided'))
);

-- Stripe forgets idempotency keys after a day; this does not. `refund` is null until Stripe answered.
CREATE TABLE stripe_refund (
  order_id  text NOT NULL REFERENCES stripe_payment (order_id),
  refund_id text NOT NULL,
  amount    integer NOT NULL CHECK (amount > 0),
  refund    text,
  asked_at  timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (order_id, refund_id)
);

-- Webhooks that were acted on: each is delivered at least once.
CREATE TABLE stripe_event (
  id          text PRIMARY KEY,
  received_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX stripe_event_received_at ON stripe_event (received_at);
