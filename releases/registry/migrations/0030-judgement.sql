-- Which share a canary had since when: views are compared with the share that was set when they were made.
create table canary_share (
  number bigint not null references canary on delete cascade,
  since timestamptz not null,
  share double precision not null,
  primary key (number, since)
);

-- Kept by the database, so that no way of moving a canary on can forget it.
create function note_canary_share() returns trigger language plpgsql as $$
begin
  insert into canary_share (number, since, share)
  values (new.number, new.step_since, (new.plan -> new.step ->> 'share')::double precision)
  on conflict (number, since) do update set share = excluded.share;
  return new;
end $$;
create trigger canary_share_noted after insert or update of step, plan, step_since on canary
  for each row when (new.state = 'running') execute function note_canary_share();

-- What each visitor adds to the comparison, in the order it became known; the judge reads it once, forwards.
-- Writers take turns (an advisory lock), so that seq is also the order of commits.
create table canary_observation (
  seq bigint generated always as identity primary key,
  number bigint not null references canary on delete cascade,
  -- the visitor for this canary only
  unit text not null,
  metric text not null check (metric in ('control', 'canary', 'error', 'lcp', 'inp', 'cls')),
  arm text not null check (arm in ('control', 'canary')),
  share double precision not null,
  fresh boolean not null,
  value double precision,
  message text,
  fragment text,
  unique (number, unit, metric)
);
create index canary_observation_order on canary_observation (number, seq);

-- What each view adds to the curves; a view and a kind once.
create table canary_sample (
  number bigint not null references canary on delete cascade,
  view text not null,
  kind text not null check (kind in ('view', 'error', 'lcp', 'inp', 'cls')),
  arm text not null,
  at timestamptz not null,
  -- null: forgotten, or never known
  unit text,
  value double precision,
  primary key (number, view, kind)
);

-- What the controller thinks now.
create table canary_verdict (
  number bigint primary key references canary on delete cascade,
  verdict jsonb not null,
  at timestamptz not null default now(),
  -- when it was first seen that visitors are not split as set
  alarmed_at timestamptz
);
