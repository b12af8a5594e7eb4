-- The trace of the request that placed the order (W3C traceparent): the saga works later, in
-- another context, and its calls and events belong to the same trace.
ALTER TABLE order_saga ADD COLUMN traceparent text;
