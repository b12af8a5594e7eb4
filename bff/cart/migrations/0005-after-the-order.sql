-- Orders are cancelled, dispatched and sent back, too.
ALTER TABLE order_view DROP CONSTRAINT order_view_status_check;
ALTER TABLE order_view ADD CONSTRAINT order_view_status_check CHECK (status IN
  ('placing', 'confirmed', 'rejected', 'dispatched', 'cancelled', 'return-requested', 'refunded'));

-- "Whose lease is over" is asked with every sweep; the index stays as small as what is under way.
DROP INDEX order_saga_due;
CREATE INDEX order_saga_due ON order_saga (due_at, leased_until) WHERE due_at IS NOT NULL;
