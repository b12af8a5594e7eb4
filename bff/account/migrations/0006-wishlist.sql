-- What account knows of prints, filled from catalog's events only: enough to show a wishlist while catalog
-- is away. `pos` is the event's place in catalog's feed: an older one that comes late changes nothing.
create table known_print (
  handle text primary key,
  pos bigint not null,
  published boolean not null,
  title text not null default '',
  image jsonb,
  wall text,
  variants jsonb not null default '[]'
);

-- A list belongs to an account (`account:<id>`) or, until somebody signs in, to a browser (`visitor:<id>`).
create table wishlist (
  owner text primary key,
  -- whoever has the link sees the list; null: nobody but the owner
  share_token text unique,
  created_at timestamptz not null default now()
);
create table wishlist_item (
  owner text not null references wishlist (owner) on delete cascade,
  handle text not null,
  added_at timestamptz not null default now(),
  primary key (owner, handle)
);
