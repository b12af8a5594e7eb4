-- Sets of releases that the shell put pages together from, so that any page can be looked at again.
create table composition (
  id text primary key,
  -- {"cart": "0.1.0-abc", …}
  releases jsonb not null,
  first_seen timestamptz not null default now(),
  last_seen timestamptz not null default now()
);
create index composition_last_seen on composition (last_seen);

-- Signed links that change the shop for one visitor.
create table override (
  jti uuid primary key,
  releases jsonb not null,
  faults jsonb not null,
  path text not null,
  reason text,
  made_by text not null,
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  -- a hash of the visitor who opened it first: it works for nobody else
  claimed_by text,
  claimed_at timestamptz
);

-- Drills that are on for everybody.
create table fault (
  id uuid primary key default gen_random_uuid(),
  kind text not null,
  target text not null,
  ms int not null,
  until timestamptz not null,
  made_by text not null,
  made_at timestamptz not null default now()
);
create index fault_until on fault (until);
