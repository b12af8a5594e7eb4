-- Which outbox this is. A broker's stream that tells of another one (this database was made anew while the broker
-- kept what the old one had said) is not believed.
create table kit.outbox_identity (
  id uuid not null default gen_random_uuid()
);
insert into kit.outbox_identity default values;

-- How far the feed was published to a broker's stream; what follows may be there already, but need not.
create table kit.published (
  stream text primary key,
  pos bigint not null,
  updated_at timestamptz not null default now()
);

-- A dead letter has a number that a person can type, and ends by being projected (the row goes) or by being
-- discarded (the row stays and says who decided so, when and why).
alter table kit.dead_letter
  add column id bigint generated always as identity,
  add column retries int not null default 0,
  add column discarded_at timestamptz,
  add column discarded_by text,
  add column discard_reason text,
  add constraint dead_letter_discarded check (
    (discarded_at is null) = (discarded_by is null) and (discarded_at is null) = (discard_reason is null)
  );
create unique index dead_letter_id on kit.dead_letter (id);
