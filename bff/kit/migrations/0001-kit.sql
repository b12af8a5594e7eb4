-- Events are written here in the transaction that made them true. `seq` is the order of writing;
-- `pos`, the order of the feed, is given later to committed rows by the sequencer: a reader that
-- followed `seq` would skip rows whose transaction commits late.
create table kit.outbox (
  seq bigint generated always as identity primary key,
  pos bigint,
  id uuid not null default gen_random_uuid(),
  source text not null,
  type text not null,
  subject text not null,
  time timestamptz not null default now(),
  data jsonb not null,
  traceparent text
);
create unique index outbox_pos on kit.outbox (pos) where pos is not null;
create index outbox_unsequenced on kit.outbox (seq) where pos is null;

-- How far a consumer has come in another service's feed.
create table kit.cursor (
  consumer text primary key,
  pos bigint not null default 0,
  updated_at timestamptz not null default now()
);

-- Which events a consumer has taken in, so that one delivered again is recognised.
create table kit.inbox (
  consumer text not null,
  event_id uuid not null,
  received_at timestamptz not null default now(),
  primary key (consumer, event_id)
);
create index inbox_received on kit.inbox (received_at);

-- Events that a consumer could not take in after several tries, kept for a person to look at.
create table kit.dead_letter (
  consumer text not null,
  event_id uuid not null,
  pos bigint not null,
  event jsonb not null,
  error text not null,
  failed_at timestamptz not null default now(),
  primary key (consumer, event_id)
);

-- The answer given to a command, for the caller who asks again with the same key.
create table kit.idempotency (
  key text primary key,
  fingerprint text not null,
  status int,
  body jsonb,
  created_at timestamptz not null default now()
);
create index idempotency_created on kit.idempotency (created_at);
