-- The read model behind lists, facets, search and suggestions: one row for each visible product,
-- written by refresh_listing() in the transaction that changed the product, its prices or its stock level.
CREATE TABLE listing (
  product_id   bigint PRIMARY KEY REFERENCES product ON DELETE CASCADE,
  handle       text NOT NULL UNIQUE,
  title        text NOT NULL,
  summary      json NOT NULL,                           -- ProductSummary as the API answers it
  position     integer NOT NULL,
  published_at timestamptz NOT NULL,
  from_amount  integer NOT NULL,
  family       text,
  palette      text,
  orientation  text,
  sizes        text[] NOT NULL,                         -- as in the URL: '40x50', 'xl'
  price        text NOT NULL,                           -- price band of from_amount
  availability text NOT NULL CHECK (availability IN ('in-stock', 'out')),
  categories   text[] NOT NULL,
  document     tsvector NOT NULL
);
CREATE INDEX listing_document ON listing USING gin (document);
CREATE INDEX listing_categories ON listing USING gin (categories);
CREATE INDEX listing_position ON listing (position, product_id);
CREATE INDEX listing_title ON listing USING gin (title gin_trgm_ops);

-- Every word stem that ever stood in a search document: what a mistyped word is corrected to.
CREATE TABLE search_word (stem text PRIMARY KEY);
CREATE INDEX search_word_stem ON search_word USING gin (stem gin_trgm_ops);

-- One row; raised in every transaction that changes what the API can answer. ETags and the cache hang on it.
-- It starts at the clock, so that a new database never repeats a version that some browser still holds.
CREATE TABLE catalogue (
  one     boolean PRIMARY KEY DEFAULT true CHECK (one),
  version bigint NOT NULL DEFAULT floor(extract(epoch FROM clock_timestamp()) * 1000)
);
INSERT INTO catalogue DEFAULT VALUES;

CREATE FUNCTION slugify(words text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT trim(BOTH '-' FROM regexp_replace(lower(unaccent(words)), '[^a-z0-9]+', '-', 'g'))
$$;

-- '24 × 30 cm' → '24x30', 'Extra large' → 'extra-large'
CREATE FUNCTION size_value(label text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN label ~ '^\s*\d+\s*[×x]\s*\d+'
              THEN regexp_replace(label, '^\s*(\d+)\s*[×x]\s*(\d+).*$', '\1x\2')
              ELSE slugify(label) END
$$;

CREATE FUNCTION price_band(amount integer) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN amount < 4500 THEN 'under-45' WHEN amount < 6000 THEN '45-60'
              WHEN amount < 12000 THEN '60-120' ELSE 'over-120' END
$$;

-- The same folding for documents and for queries, so that "40x50" finds '40 × 50 cm' and "opus." finds 'Opus'.
CREATE FUNCTION search_words(words text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT regexp_replace(regexp_replace(lower(unaccent(words)), '(\d)\s*[x×]\s*(\d)', '\1 \2', 'g'),
                        '[^[:alnum:]]+', ' ', 'g')
$$;

CREATE FUNCTION refresh_listing(ids bigint[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  -- Two transactions may have changed different variants of one product: the second waits here, and
  -- what follows sees what the first one wrote.
  PERFORM FROM product WHERE id = ANY (ids) ORDER BY id FOR NO KEY UPDATE;
  UPDATE catalogue SET version = version + 1;

  INSERT INTO category (handle, title)
    SELECT DISTINCT ON (slugify(product_type)) slugify(product_type), product_type
      FROM product WHERE id = ANY (ids) AND visible AND slugify(product_type) <> ''
    ON CONFLICT (handle) DO NOTHING;
  DELETE FROM product_category WHERE product_id = ANY (ids);
  INSERT INTO product_category (product_id, category_id)
    SELECT DISTINCT p.id, c.id
      FROM product p
      CROSS JOIN LATERAL unnest(p.tags || p.product_type) AS word
      JOIN category c ON c.handle = slugify(word)
     WHERE p.id = ANY (ids);

  DELETE FROM listing WHERE product_id = ANY (ids);
  INSERT INTO listing (product_id, handle, title, summary, position, published_at, from_amount, family, palette,
                       orientation, sizes, price, availability, categories, document)
  SELECT p.id, p.handle, p.title,
         json_build_object(
           'handle', p.handle, 'title', p.title, 'series', p.series, 'number', p.number, 'family', p.family,
           'wall', coalesce(p.wall, 'mist'),
           'frame', coalesce(p.frame, CASE WHEN p.art IS NULL THEN 'none' ELSE 'black' END),
           'image', product_image(p),
           'from', json_build_object('amount', v.from_amount, 'currency', v.currency),
           'sizes', cardinality(coalesce(o.labels, '{}')),
           'isNew', EXISTS (SELECT FROM unnest(p.tags) AS tag WHERE lower(tag) = 'new')),
         p.position, p.published_at, v.from_amount, p.family, p.palette, p.orientation,
         coalesce((SELECT array_agg(size_value(label)) FROM unnest(o.labels) AS label), '{}'),
         price_band(v.from_amount),
         CASE WHEN v.available THEN 'in-stock' ELSE 'out' END,
         coalesce((SELECT array_agg(c.handle) FROM product_category pc JOIN category c ON c.id = pc.category_id
                    WHERE pc.product_id = p.id), '{}'),
         setweight(to_tsvector('english', search_words(p.title)), 'A') ||
         setweight(to_tsvector('english', search_words(concat_ws(' ', p.family, p.series, p.palette, p.orientation,
                   p.product_type, array_to_string(p.tags, ' '), array_to_string(o.labels, ' ')))), 'B') ||
         setweight(to_tsvector('english', search_words(concat_ws(' ', p.vendor,
                   (SELECT string_agg(alt, ' ') FROM image i WHERE i.product_id = p.id),
                   regexp_replace(p.description_html, '<[^>]*>', ' ', 'g')))), 'C')
    FROM product p
    JOIN LATERAL (SELECT min(price_amount) AS from_amount, min(currency) AS currency,
                         bool_or(stock_level(s) <> 'out') AS available
                    FROM variant LEFT JOIN stock s ON s.variant_id = variant.id
                   WHERE variant.product_id = p.id HAVING count(*) > 0) v ON true
    LEFT JOIN LATERAL (SELECT option_values AS labels FROM product_option
                        WHERE product_id = p.id AND lower(name) = 'size' LIMIT 1) o ON true
   WHERE p.id = ANY (ids) AND p.visible;

  INSERT INTO search_word (stem)
    SELECT DISTINCT lexeme FROM listing, unnest(document) WHERE product_id = ANY (ids) AND length(lexeme) > 2
    ON CONFLICT DO NOTHING;
END $$;

-- A drawn print has a base from which every size of the image follows; other products have the address of one image.
CREATE FUNCTION product_image(p product) RETURNS json LANGUAGE sql STABLE AS $$
  SELECT json_build_object('base', p.art, 'src', (SELECT src FROM image WHERE product_id = p.id ORDER BY position LIMIT 1),
    'alt', coalesce((SELECT NULLIF(alt, '') FROM image WHERE product_id = p.id ORDER BY position LIMIT 1), p.title),
    'width', coalesce((SELECT width FROM image WHERE product_id = p.id ORDER BY position LIMIT 1), 480),
    'height', coalesce((SELECT height FROM image WHERE product_id = p.id ORDER BY position LIMIT 1), 600))
$$;

-- A shopper's words as a text search query. A word that begins no known stem is replaced by the nearest one:
-- first by the number of edits, then by shared trigrams. NULL when nothing searchable was typed.
CREATE FUNCTION search_query(words text) RETURNS tsquery LANGUAGE plpgsql STABLE AS $$
DECLARE
  token  text;
  stems  text[];
  stem_  text;
  nearest text;
  result tsquery;
BEGIN
  FOREACH token IN ARRAY (string_to_array(trim(search_words(left(words, 100))), ' '))[1:8] LOOP
    stems := ts_lexize('english_stem', token);
    CONTINUE WHEN token = '' OR cardinality(stems) = 0;
    stem_ := coalesce(stems[1], token);
    IF NOT EXISTS (SELECT FROM search_word WHERE starts_with(stem, stem_)) THEN
      SELECT stem INTO nearest FROM search_word
       WHERE length(stem_) > 2
         AND (similarity(stem, stem_) >= 0.3 OR (left(stem, 1) = left(stem_, 1) AND levenshtein_less_equal(stem, stem_, 2) <= 2))
       ORDER BY levenshtein_less_equal(stem, stem_, 4), similarity(stem, stem_) DESC, stem LIMIT 1;
      stem_ := coalesce(nearest, stem_);
    END IF;
    result := CASE WHEN result IS NULL THEN (quote_literal(stem_) || ':*')::tsquery
                   ELSE result && (quote_literal(stem_) || ':*')::tsquery END;
  END LOOP;
  RETURN result;
END $$;

-- { "Size": "40 × 50 cm", "Frame": "Black" }
CREATE FUNCTION variant_options(v variant) RETURNS json LANGUAGE sql STABLE AS $$
  SELECT coalesce(json_object_agg(o.name, v.option_values[o.position] ORDER BY o.position)
                    FILTER (WHERE v.option_values[o.position] IS NOT NULL), '{}')
    FROM product_option o WHERE o.product_id = v.product_id
$$;

CREATE FUNCTION facet_label(name text, value text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN name = 'price' THEN
                CASE value WHEN 'under-45' THEN 'Under €45' WHEN '45-60' THEN '€45 to €60'
                           WHEN '60-120' THEN '€60 to €120' WHEN 'over-120' THEN 'Over €120' ELSE value END
              WHEN name = 'availability' THEN CASE value WHEN 'in-stock' THEN 'In stock' WHEN 'out' THEN 'Sold out' ELSE value END
              WHEN name = 'size' AND value ~ '^\d+x\d+$' THEN replace(value, 'x', ' × ') || ' cm'
              ELSE upper(left(value, 1)) || substr(value, 2) END
$$;

-- Sizes by area, price bands by price, the rest by name.
CREATE FUNCTION facet_order(name text, value text) RETURNS numeric LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN name = 'size' AND value ~ '^\d{1,5}x\d{1,5}$'
              THEN split_part(value, 'x', 1)::numeric * split_part(value, 'x', 2)::numeric
              WHEN name = 'price' THEN array_position(ARRAY['under-45', '45-60', '60-120', 'over-120'], value) END
$$;
