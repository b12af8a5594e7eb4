-- Links in e-mails that prove who reads an address: to choose a new password, to confirm an address. Only a
-- hash of the secret is here, so whoever reads this table opens nothing. Using one deletes it.
create table email_link (
  secret_hash text primary key,
  account_id text not null references identity (id) on delete cascade,
  purpose text not null check (purpose in ('reset-password', 'verify-email', 'change-email')),
  -- what the link confirms; for a change it is the new address
  email text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now()
);
create index email_link_account on email_link (account_id, purpose);
create index email_link_expires_at on email_link (expires_at);

-- Letters that wait to be handed to the mail server, written in the transaction that made them true. A row
-- is gone when its letter is sent or of no more use: letters hold secrets, so none is kept.
create table waiting_letter (
  id uuid primary key default gen_random_uuid(),
  recipient text not null,
  subject text not null,
  text text not null,
  html text not null,
  tries integer not null default 0,
  -- a sender that took it has until then; afterwards another one may
  not_before timestamptz not null default now(),
  expires_at timestamptz not null
);
create index waiting_letter_not_before on waiting_letter (not_before);

-- When a session was last seen; better-auth does not know of it.
alter table session add column last_used_at timestamptz not null default now();
