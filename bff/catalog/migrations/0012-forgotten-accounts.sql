-- Accounts that were deleted: an order event that comes later, or again in a replay, leaves no purchase of theirs.
CREATE TABLE forgotten_account (account_id text PRIMARY KEY);
