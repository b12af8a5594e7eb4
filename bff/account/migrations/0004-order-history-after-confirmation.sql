-- Orders go on after they were confirmed. `version` is that of cart's event stream which the row shows:
-- an older event that comes late does not turn it back. Events from before there was one count as 0.
alter table order_history drop constraint order_history_status_check;
alter table order_history
  add constraint order_history_status_check check (
    status in (
      'placing', 'confirmed', 'rejected', 'dispatched', 'cancelled', 'return-requested', 'refunded'
    )
  ),
  add column version integer not null default 0,
  add column tracking text,
  -- { "<version of the event>": cents }: a refund that is told twice is in it once.
  add column refunds jsonb not null default '{}';
