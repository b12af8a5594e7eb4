-- A read model of cart's orders, filled from its events only. There is no foreign key to identity:
-- events and accounts arrive from different services in any order.
create table order_history (
  order_id text primary key,
  account_id text not null,
  reference text not null,
  status text not null check (status in ('placing', 'confirmed', 'rejected')),
  reason text,
  placed_at timestamptz not null,
  lines jsonb not null,
  total_amount bigint not null,
  total_currency char(3) not null
);
create index order_history_account on order_history (account_id, placed_at desc);
