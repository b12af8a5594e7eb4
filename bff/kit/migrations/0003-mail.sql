-- The development mailbox: what was sent while no mail server is configured. `id` is what the e-mail
-- is about (the id of an event), so whoever sends it again changes nothing.
create table kit.mailbox (
  n bigint generated always as identity primary key,
  id uuid not null unique,
  recipient text not null,
  sender text not null,
  subject text not null,
  text text not null,
  html text not null,
  at timestamptz not null default now()
);
