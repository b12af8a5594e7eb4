-- What a shopper put aside: not priced into the total, not bought, kept beside the lines of the same row so that
-- moving between the two is one statement.
-- saved: { "<variant id>": { "quantity": 1, "at": <ms since epoch> } }
ALTER TABLE cart ADD COLUMN saved jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(saved) = 'object');
