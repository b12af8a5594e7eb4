-- One row for each event that a shopper is told of by e-mail, written with the follower's cursor. It stays:
-- it is what makes a second look at the same events harmless, also when the job is long gone.
CREATE TABLE order_email (
  event_id  uuid PRIMARY KEY,
  -- where the event stands in kit.outbox, and what it says is read there
  seq       bigint NOT NULL,
  order_id  text NOT NULL,
  kind      text NOT NULL,
  -- the event's version of the order, as it stands there: text, so that no event can make the insert fail
  version   text NOT NULL,
  -- the attempt that may send it; an older one changes nothing
  claim     integer NOT NULL DEFAULT 0,
  -- how often the mail server has said "later" of this one
  tries     integer NOT NULL DEFAULT 0,
  error     text,
  noted_at  timestamptz NOT NULL DEFAULT now(),
  sent_at   timestamptz,
  failed_at timestamptz,
  -- it happened before there were e-mails
  skipped   boolean NOT NULL DEFAULT false,
  -- the same news of the same order under another event id is no second e-mail
  UNIQUE (order_id, kind, version)
  -- room for the two updates that follow an insert, so that they stay on the page and touch no index
) WITH (fillfactor = 60);
CREATE INDEX order_email_failed ON order_email (failed_at) WHERE failed_at IS NOT NULL;

INSERT INTO order_email (event_id, seq, order_id, kind, version, skipped)
SELECT id, seq, subject, split_part(type, '.', 3), coalesce(data->>'version', ''), true
FROM kit.outbox
WHERE type IN ('cart.order.confirmed.v1', 'cart.order.dispatched.v1', 'cart.order.cancelled.v1', 'cart.order.refunded.v1')
ON CONFLICT DO NOTHING;
