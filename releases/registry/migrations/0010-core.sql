-- The operator's key comes from the environment: a new one there ends the old one.
alter table api_key add column from_config boolean not null default false;

-- Sessions of the console that somebody ended before their time.
create table ended_session (
  id uuid primary key,
  -- after that the session would be over anyway
  until timestamptz not null
);

alter table release
  -- integrity of server/index.mjs, to tell whether a second upload of the same id is the same release
  add column server_integrity text not null default '',
  -- what a browser has to load of each asset, bytes of brotli, by asset
  add column compressed jsonb not null default '{}';

-- Refusals are looked up before each further one is written.
create index audit_refused on audit (actor, at desc) where outcome = 'refused';
create index audit_subject on audit (subject, seq desc);
