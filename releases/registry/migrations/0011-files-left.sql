-- A removed release whose files are still to be deleted from the store.
alter table release add column files_left boolean not null default false;
create index release_files_left on release (name, id) where files_left;
