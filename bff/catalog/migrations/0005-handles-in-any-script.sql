-- Shopify allows handles in any script and with emoji. What may not be in one is what ends a path
-- or cannot stand in one; the import says it better, this is the last line.
ALTER TABLE product DROP CONSTRAINT product_handle_check;
ALTER TABLE product ADD CONSTRAINT product_handle_check CHECK (handle ~ '^[^[:space:]/\\?#%"''<>]+$');
