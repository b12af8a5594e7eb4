-- Accounts that were deleted, by id alone: what other services tell of them later is not taken in.
create table deleted_account (
  account_id text primary key,
  deleted_at timestamptz not null default now()
);
