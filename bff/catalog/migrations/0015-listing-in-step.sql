-- An import refreshes hundreds of listings at once and derives the prices of three times as many variants. Each
-- statement here looks at a product by its keys, so that its cost is that of the products it is for, whatever the
-- planner thinks of tables that were empty a second ago.

-- Most products share their types, tags and sizes: each of those is folded once for all of them.
CREATE OR REPLACE FUNCTION refresh_listing(ids bigint[]) RETURNS void LANGUAGE plpgsql SET enable_seqscan = off AS $$
DECLARE
  size_values jsonb;
BEGIN
  -- Two transactions may have changed different variants of one product: the second waits here, and
  -- what follows sees what the first one wrote.
  PERFORM FROM product WHERE id = ANY (ids) ORDER BY id FOR NO KEY UPDATE;
  UPDATE catalogue SET version = version + 1;

  INSERT INTO category (handle, title)
    SELECT DISTINCT ON (handle) handle, title
      FROM (SELECT slugify(product_type) AS handle, product_type AS title
              FROM (SELECT DISTINCT product_type FROM product WHERE id = ANY (ids) AND visible) AS types) AS named
     WHERE handle <> ''
    ON CONFLICT (handle) DO NOTHING;
  DELETE FROM product_category WHERE product_id = ANY (ids);
  WITH filed AS MATERIALIZED (
    SELECT p.id, word FROM product p CROSS JOIN LATERAL unnest(p.tags || p.product_type) AS word WHERE p.id = ANY (ids)
  ), named AS MATERIALIZED (
    SELECT words.word, c.id FROM (SELECT DISTINCT word FROM filed) AS words JOIN category c ON c.handle = slugify(words.word)
  )
  INSERT INTO product_category (product_id, category_id)
    SELECT DISTINCT filed.id, named.id FROM filed JOIN named USING (word);

  SELECT jsonb_object_agg(label, size_value(label)) INTO size_values
    FROM (SELECT DISTINCT unnest(option_values) AS label
            FROM product_option WHERE product_id = ANY (ids) AND lower(name) = 'size') AS labels WHERE label IS NOT NULL;

  DELETE FROM listing WHERE product_id = ANY (ids);
  -- Asked for product by product: joined as sets they were read again for each row of the others. The document is what a
  -- product is found by: A its title, B what it is, C what is said of it. Words are folded, not stemmed: typos,
  -- beginnings of words and marks in the results need them as they are.
  INSERT INTO listing (product_id, handle, title, summary, position, published_at, from_amount, family, palette,
                       orientation, sizes, price, availability, categories, document)
  SELECT p.id, p.handle, p.title,
         json_build_object(
           'handle', p.handle, 'title', p.title, 'series', p.series, 'number', p.number, 'family', p.family,
           'wall', coalesce(p.wall, 'mist'),
           'frame', coalesce(p.frame, CASE WHEN p.art IS NULL THEN 'none' ELSE 'black' END),
           'image', json_build_object(
             'base', p.art, 'src', (shown.first).src, 'alt', coalesce(NULLIF((shown.first).alt, ''), p.title),
             'width', coalesce((shown.first).width, 480), 'height', coalesce((shown.first).height, 600)),
           'from', json_build_object('amount', priced.from_amount, 'currency', priced.currency),
           'prices', priced.prices,
           'sizes', cardinality(coalesce(sized.labels, '{}')),
           'isNew', lower(p.tags::text)::text[] @> '{new}',
           'rating', rated.rating),
         p.position, p.published_at, priced.from_amount, p.family, p.palette, p.orientation,
         coalesce((SELECT array_agg(size_values ->> label) FROM unnest(sized.labels) AS label), '{}'),
         price_band(priced.from_amount),
         CASE WHEN priced.available THEN 'in-stock' ELSE 'out' END,
         coalesce(filed.handles, '{}'),
         setweight(to_tsvector('simple', search_words(p.title)), 'A') ||
         setweight(to_tsvector('simple', search_words(concat_ws(' ', p.family, p.series, p.palette, p.orientation,
                   p.product_type, array_to_string(p.tags, ' '), array_to_string(sized.labels, ' ')))), 'B') ||
         setweight(to_tsvector('simple', search_words(concat_ws(' ', p.vendor, shown.alts,
                   regexp_replace(p.description_html, '<[^>]*>', ' ', 'g')))), 'C')
    FROM product p
    CROSS JOIN LATERAL (
      SELECT min(v.price_amount) AS from_amount, min(v.currency) AS currency,
             bool_or(stock_level(s) <> 'out') AS available,
             (array_agg(v.prices ORDER BY v.price_amount))[1] AS prices
        FROM variant v LEFT JOIN stock s ON s.variant_id = v.id WHERE v.product_id = p.id HAVING count(*) > 0) AS priced
    LEFT JOIN LATERAL (
      SELECT option_values AS labels FROM product_option
       WHERE product_id = p.id AND lower(name) = 'size' ORDER BY position LIMIT 1) AS sized ON true
    CROSS JOIN LATERAL (
      SELECT string_agg(alt, ' ') AS alts, (array_agg(i ORDER BY position))[1] AS first
        FROM image i WHERE product_id = p.id) AS shown
    CROSS JOIN LATERAL (
      SELECT array_agg(c.handle) AS handles
        FROM product_category pc JOIN category c ON c.id = pc.category_id WHERE pc.product_id = p.id) AS filed
    LEFT JOIN LATERAL (
      SELECT json_build_object('average', round(avg(rating), 1), 'count', count(*)) AS rating
        FROM review WHERE product_id = p.id AND state = 'published' HAVING count(*) > 0) AS rated ON true
   WHERE p.id = ANY (ids) AND p.visible;
END $$;

-- Runs of what is neither letter nor digit become one space, as before; a single space, the usual case, is left alone.
CREATE OR REPLACE FUNCTION search_words(words text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT regexp_replace(regexp_replace(lower(unaccent(words)), '(\d)\s*[x×]\s*(\d)', '\1 \2', 'g'),
                        '[^[:alnum:] ]+', ' ', 'g')
$$;

-- What a price list makes of an amount: multiples of its step, halves up, never 0 unless the amount is. The lists are
-- handed in, so that whoever writes many variants reads them once.
CREATE FUNCTION prices_by(lists price_list[], amount integer, currency_ text) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  prices jsonb := jsonb_build_object(currency_, amount);
  list price_list;
BEGIN
  IF currency_ = 'EUR' AND lists IS NOT NULL THEN
    FOREACH list IN ARRAY lists LOOP
      prices := prices || jsonb_build_object(list.currency, CASE WHEN amount = 0 THEN 0
        ELSE greatest(list.step, ((amount::bigint * list.per_mille + 500::bigint * list.step)
                                  / (1000::bigint * list.step) * list.step)::integer) END);
    END LOOP;
  END IF;
  RETURN prices;
END $$;

CREATE FUNCTION price_lists() RETURNS price_list[] LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT array_agg(l) FROM price_list l);
END $$;

CREATE OR REPLACE FUNCTION prices_of(amount integer, currency_ text) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT prices_by(price_lists(), amount, currency_)
$$;

CREATE OR REPLACE FUNCTION derive_prices() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.prices := prices_by(price_lists(), NEW.price_amount, NEW.currency);
  RETURN NEW;
END $$;

-- Nobody may forget the prices, so the trigger stays; the import, which writes many variants in one statement, brings
-- along what prices_by makes of them. A changed price always goes through the trigger.
DROP TRIGGER variant_prices ON variant;
CREATE TRIGGER variant_prices BEFORE UPDATE OF price_amount, currency ON variant
  FOR EACH ROW EXECUTE FUNCTION derive_prices();
CREATE TRIGGER variant_prices_of_new BEFORE INSERT ON variant
  FOR EACH ROW WHEN (NEW.prices = '{}') EXECUTE FUNCTION derive_prices();

-- What was last told of a product, beside it: kept in its row, it meant that each product was written twice.
CREATE TABLE product_told (
  product_id bigint PRIMARY KEY REFERENCES product ON DELETE CASCADE,
  hash       text NOT NULL                              -- of the data of its last catalog.product.changed event
);
INSERT INTO product_told (product_id, hash) SELECT id, event_hash FROM product WHERE event_hash IS NOT NULL;
ALTER TABLE product DROP COLUMN event_hash;
