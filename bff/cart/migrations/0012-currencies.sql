-- What a variant costs in each currency, as catalog tells it: { "EUR": 13100, "GBP": 11400 }. Empty where it was told
-- before there was more than one: such a variant is sold in EUR only, and `price` is what it costs there.
-- A line keeps what its shopper saw in each: { …, "seenPrice": 13100, "seenPrices": { "EUR": 13100, "GBP": 11400 } }
ALTER TABLE priced_variant ADD COLUMN prices jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(prices) = 'object');

-- What a promotion's amounts are in other currencies than EUR: { "GBP": { "value": 1300, "minimum": 8700 } }. A promotion
-- that names an amount counts in the currencies it names one in; the others count in all.
ALTER TABLE promotion ADD COLUMN amounts jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(amounts) = 'object');

UPDATE promotion SET amounts = '{"GBP": {"value": 1300, "minimum": 8700}, "USD": {"value": 1700, "minimum": 11200}}'
  WHERE code = 'WALL15';
