-- Accounts that were deleted. Their orders lose what is personal as soon as nothing is owed any more, and
-- keep what the books need; see docs/decisions/0032-account-data.md.
CREATE TABLE forgotten_account (
  account_id text PRIMARY KEY,
  deleted_at timestamptz NOT NULL,
  -- when the last of its orders was made impersonal; null: there may be one to come
  done_at    timestamptz
);
CREATE INDEX order_view_account ON order_view (account_id) WHERE account_id IS NOT NULL;
