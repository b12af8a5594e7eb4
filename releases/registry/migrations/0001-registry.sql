-- Who may release what.
create table team (
  name text primary key,
  created_at timestamptz not null default now()
);

create table api_key (
  id uuid primary key default gen_random_uuid(),
  -- null: an operator, who may do everything
  team text references team,
  -- for people: "cart pipeline"
  name text not null,
  -- SHA-256 of the key; the key itself is shown once and kept nowhere
  hash bytea not null unique,
  created_at timestamptz not null default now(),
  revoked_at timestamptz
);

create table micro_frontend (
  name text primary key,
  team text not null references team,
  -- address of the team's service; null: the one the shell knows from its environment
  service_url text,
  created_at timestamptz not null default now()
);

-- A stored release. Its files are in the asset store, never changed, until they are removed.
create table release (
  name text not null references micro_frontend,
  id text not null,
  manifest jsonb not null,
  uploaded_by text not null,
  uploaded_at timestamptz not null default now(),
  -- taken back as bad: never made live again without a reason
  withdrawn_at timestamptz,
  withdrawn_reason text,
  -- last time it was live or a canary for anybody: open pages may still run it
  last_served_at timestamptz,
  -- its files are gone
  removed_at timestamptz,
  primary key (name, id)
);

create table live (
  name text primary key references micro_frontend,
  id text not null,
  since timestamptz not null default now(),
  foreign key (name, id) references release (name, id)
);

create table canary (
  number bigint generated always as identity primary key,
  name text not null references micro_frontend,
  id text not null,
  -- the live release it is compared with
  control_id text not null,
  salt text not null,
  -- [{"share": 0.05, "seconds": 600}, …, {"share": 1, "seconds": 0}]
  plan jsonb not null,
  step int not null default 0,
  step_since timestamptz not null default now(),
  -- how it is judged: see judge/settings.ts
  judge jsonb not null,
  state text not null default 'running'
    check (state in ('running', 'promoted', 'aborted', 'withdrawn')),
  started_by text not null,
  started_at timestamptz not null default now(),
  ended_at timestamptz,
  -- why it ended, in words
  reason text,
  foreign key (name, id) references release (name, id)
);
create unique index canary_running on canary (name) where state = 'running';

-- Every change of what visitors get, for history and one-click rollback.
create table live_change (
  seq bigint generated always as identity primary key,
  at timestamptz not null default now(),
  name text not null,
  action text not null
    check (action in ('deploy', 'rollback', 'canary', 'step', 'promote', 'abort', 'withdraw')),
  id text,
  previous_id text,
  actor text not null,
  reason text
);
create index live_change_name on live_change (name, seq desc);

-- Counts up with every change of the routing table.
create table routing_version (
  only_one boolean primary key default true check (only_one),
  version bigint not null
);
insert into routing_version (version) values (1);

-- Contracts of services: what each offers, version by version.
create table contract (
  service text not null,
  version text not null,
  hash text not null,
  document jsonb not null,
  published_by text not null,
  published_at timestamptz not null default now(),
  -- the one that the running service offers
  is_current boolean not null default false,
  primary key (service, hash)
);
create unique index contract_current on contract (service) where is_current;

create table host_facts (
  only_one boolean primary key default true check (only_one),
  facts jsonb not null,
  at timestamptz not null default now()
);

-- Who did what, why, and whether it was let.
create table audit (
  seq bigint generated always as identity primary key,
  at timestamptz not null default now(),
  -- "operator", "cart pipeline", "controller"; "somebody" when no valid key was shown
  actor text not null,
  action text not null,
  -- what it was done to: "cart", "cart@0.1.0-abc"
  subject text,
  reason text,
  outcome text not null check (outcome in ('done', 'refused')),
  detail jsonb not null default '{}'
);
