-- Who bought which print: a projection of cart's order events (reviews/project-purchase.ts). Guests leave nothing here.
CREATE TABLE purchase (
  order_id   text NOT NULL,
  handle     text NOT NULL,                             -- no reference: events may be older than the catalogue
  account_id text NOT NULL,
  cancelled  boolean NOT NULL,                          -- once true it stays so, in whatever order the events arrive
  PRIMARY KEY (order_id, handle)
);
CREATE INDEX purchase_by_account ON purchase (account_id, handle) WHERE NOT cancelled;

CREATE TABLE review (
  id         integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  product_id bigint NOT NULL REFERENCES product ON DELETE CASCADE,
  account_id text,                                      -- null: an example that came with the seed
  seed_key   text,
  author     text NOT NULL,                             -- the name to be shown
  rating     smallint NOT NULL CHECK (rating BETWEEN 1 AND 5),
  title      text NOT NULL,
  body       text NOT NULL,
  state      text NOT NULL CHECK (state IN ('pending', 'published', 'refused')),
  reason     text CHECK ((state = 'refused') = (reason IS NOT NULL)),
  revision   integer NOT NULL DEFAULT 1,                -- of its words: a decision names the words it is about
  written_at timestamptz NOT NULL,
  decided_at timestamptz,
  CHECK ((account_id IS NULL) <> (seed_key IS NULL)),
  UNIQUE (product_id, account_id),
  UNIQUE (product_id, seed_key)
);
CREATE INDEX review_published ON review (product_id, written_at DESC, id DESC) WHERE state = 'published';
CREATE INDEX review_pending ON review (written_at, id) WHERE state = 'pending';

-- For the limit of how often an account may send a review; older than an hour they are of no use.
CREATE TABLE review_submission (
  account_id text NOT NULL,
  sent_at    timestamptz NOT NULL
);
CREATE INDEX review_submission_by_account ON review_submission (account_id, sent_at);
