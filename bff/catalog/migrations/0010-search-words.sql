-- Lists, facets, search and suggestions are answered from an index that each process holds in memory
-- (listing-index/, docs/decisions/0029). The database keeps what the index is made of: the words of each product as
-- they are written, with their weights, and which products changed since some version of the catalogue.
DROP INDEX listing_document, listing_categories, listing_title;
DROP FUNCTION search_query(text), facet_label(text, text), facet_order(text, text);
DROP TABLE search_word;

-- The version of the catalogue at which a product's listing last came, changed or went. Whoever raises the version
-- holds its row until the commit, so what has a higher number was always committed later.
CREATE TABLE listing_change (
  product_id bigint PRIMARY KEY,
  version    bigint NOT NULL
);
CREATE INDEX listing_change_version ON listing_change (version);

CREATE FUNCTION note_listing_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO listing_change (product_id, version)
    SELECT product_id, (SELECT version FROM catalogue) FROM touched
    ON CONFLICT (product_id) DO UPDATE SET version = excluded.version
    WHERE listing_change.version <> excluded.version;
  RETURN NULL;
END $$;
CREATE TRIGGER listing_came AFTER INSERT ON listing
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION note_listing_change();
CREATE TRIGGER listing_went AFTER DELETE ON listing
  REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION note_listing_change();

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
           bool_or(stock_level(s) <> 'out') AS available
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
           'sizes', cardinality(coalesce(sized.labels, '{}')),
           'isNew', lower(p.tags::text)::text[] @> '{new}'),
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
   WHERE p.id = ANY (ids) AND p.visible;
END $$;

DROP FUNCTION product_image(product);

-- Everything anew, with the words as they are; each listing is noted as changed on the way.
SELECT refresh_listing(coalesce(array_agg(id), '{}')) FROM product;
