create table address (
  id uuid primary key default gen_random_uuid(),
  account_id text not null references identity (id) on delete cascade,
  name text not null,
  line1 text not null,
  line2 text,
  postcode text not null,
  city text not null,
  country char(2) not null,
  is_default boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index address_account_id on address (account_id, created_at);
-- Deferred checks do not exist for unique indexes: a change of default clears the old one first.
create unique index address_one_default on address (account_id) where is_default;
