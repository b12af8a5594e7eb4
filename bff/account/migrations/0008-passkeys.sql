create table passkey (
  -- the credential's id as the authenticator made it, base64url
  id text primary key,
  account_id text not null references identity (id) on delete cascade,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  name text not null,
  created_at timestamptz not null default now(),
  last_used_at timestamptz
);
create index passkey_account on passkey (account_id);

-- What an authenticator is asked to sign: once, soon, and by the browser it was given to.
create table passkey_challenge (
  challenge text primary key,
  visitor_id text not null,
  account_id text references identity (id) on delete cascade,
  expires_at timestamptz not null
);
create index passkey_challenge_expires_at on passkey_challenge (expires_at);
