-- A plan is kept as long as its connection. One made while a table was small reads it whole for ever after, and
-- every statement in these functions finds a few rows by their key.
ALTER FUNCTION reserve_stock(text, uuid[], integer[], timestamptz, timestamptz) SET enable_seqscan = off;
ALTER FUNCTION commit_reservation(text) SET enable_seqscan = off;
ALTER FUNCTION release_reservation(text) SET enable_seqscan = off;
ALTER FUNCTION return_goods(text, text, uuid[], integer[]) SET enable_seqscan = off;
ALTER FUNCTION expire_holds(timestamptz, integer) SET enable_seqscan = off;
