-- The shop sells in several currencies. Prices are written in EUR and derived from there by the price list of each
-- other currency, when a variant is written and not when somebody looks: a price stays until somebody changes it.
CREATE TABLE price_list (
  currency  text PRIMARY KEY CHECK (currency ~ '^[A-Z]{3}$' AND currency <> 'EUR'),
  per_mille integer NOT NULL CHECK (per_mille > 0),     -- of the amount in EUR
  step      integer NOT NULL DEFAULT 100 CHECK (step > 0) -- minor units; derived prices are multiples of it, and never 0
);

-- { "EUR": 4800, "GBP": 4200, "USD": 5400 }: minor units
ALTER TABLE variant ADD COLUMN prices jsonb NOT NULL DEFAULT '{}';

CREATE FUNCTION prices_of(amount integer, currency_ text) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object(currency_, amount) || coalesce((
    SELECT jsonb_object_agg(l.currency, CASE WHEN amount = 0 THEN 0
             ELSE greatest(l.step, (round(amount::numeric * l.per_mille / 1000 / l.step) * l.step)::integer) END)
      FROM price_list l WHERE currency_ = 'EUR'), '{}')
$$;

-- A trigger, because variants are written in more than one place and none of them may forget it.
CREATE FUNCTION derive_prices() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.prices := prices_of(NEW.price_amount, NEW.currency);
  RETURN NEW;
END $$;
CREATE TRIGGER variant_prices BEFORE INSERT OR UPDATE OF price_amount, currency ON variant
  FOR EACH ROW EXECUTE FUNCTION derive_prices();

-- A changed price list changes the prices of everything, and every product is told anew.
CREATE FUNCTION apply_price_list() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE variant SET price_amount = price_amount;
  INSERT INTO listing_due (product_id) SELECT id FROM product;
  RETURN NULL;
END $$;
CREATE TRIGGER price_list_changed AFTER INSERT OR UPDATE OR DELETE ON price_list
  FOR EACH STATEMENT EXECUTE FUNCTION apply_price_list();

-- Lists tell the lowest price of a product in each currency, that of its cheapest variant; and what customers think of
-- it: the mean of its published reviews, and how many they are.
CREATE OR REPLACE FUNCTION refresh_listing(ids bigint[]) RETURNS void LANGUAGE plpgsql AS $$
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
  -- Joined, not asked for product by product: an import refreshes hundreds at once. The document is what a product is
  -- found by: A its title, B what it is, C what is said of it. Words are folded, not stemmed: typos, beginnings of
  -- words and marks in the results need them as they are.
  INSERT INTO listing (product_id, handle, title, summary, position, published_at, from_amount, family, palette,
                       orientation, sizes, price, availability, categories, document)
  WITH priced AS (
    SELECT v.product_id, min(v.price_amount) AS from_amount, min(v.currency) AS currency,
           bool_or(stock_level(s) <> 'out') AS available,
           (array_agg(v.prices ORDER BY v.price_amount))[1] AS prices
      FROM variant v LEFT JOIN stock s ON s.variant_id = v.id WHERE v.product_id = ANY (ids) GROUP BY v.product_id
  ), sized AS (
    SELECT DISTINCT ON (product_id) product_id, option_values AS labels
      FROM product_option WHERE product_id = ANY (ids) AND lower(name) = 'size' ORDER BY product_id, position
  ), shown AS (
    SELECT product_id, string_agg(alt, ' ') AS alts, (array_agg(i ORDER BY position))[1] AS first
      FROM image i WHERE product_id = ANY (ids) GROUP BY product_id
  ), filed AS (
    SELECT pc.product_id, array_agg(c.handle) AS handles
      FROM product_category pc JOIN category c ON c.id = pc.category_id
     WHERE pc.product_id = ANY (ids) GROUP BY pc.product_id
  ), rated AS (
    SELECT product_id, json_build_object('average', round(avg(rating), 1), 'count', count(*)) AS rating
      FROM review WHERE product_id = ANY (ids) AND state = 'published' GROUP BY product_id
  )
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
         coalesce((SELECT array_agg(size_value(label)) FROM unnest(sized.labels) AS label), '{}'),
         price_band(priced.from_amount),
         CASE WHEN priced.available THEN 'in-stock' ELSE 'out' END,
         coalesce(filed.handles, '{}'),
         setweight(to_tsvector('simple', search_words(p.title)), 'A') ||
         setweight(to_tsvector('simple', search_words(concat_ws(' ', p.family, p.series, p.palette, p.orientation,
                   p.product_type, array_to_string(p.tags, ' '), array_to_string(sized.labels, ' ')))), 'B') ||
         setweight(to_tsvector('simple', search_words(concat_ws(' ', p.vendor, shown.alts,
                   regexp_replace(p.description_html, '<[^>]*>', ' ', 'g')))), 'C')
    FROM product p
    JOIN priced ON priced.product_id = p.id
    LEFT JOIN sized ON sized.product_id = p.id
    LEFT JOIN shown ON shown.product_id = p.id
    LEFT JOIN filed ON filed.product_id = p.id
    LEFT JOIN rated ON rated.product_id = p.id
   WHERE p.id = ANY (ids) AND p.visible;
END $$;

INSERT INTO price_list (currency, per_mille) VALUES ('GBP', 870), ('USD', 1120);

-- Everything anew, with its prices; each listing is noted as changed on the way. Other services are told by what is due.
SELECT refresh_listing(coalesce(array_agg(id), '{}')) FROM product;
