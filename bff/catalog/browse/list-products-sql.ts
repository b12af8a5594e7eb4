/**
 * A page of summaries, the total and all facets in one statement. A facet's counts ignore its own
 * selection (`misses` counts the facets a product fails: it is counted where it fails no other),
 * so that they say what choosing one more value would bring. What is selected is always listed.
 * `asked` is a scalar subquery wherever it is used: joined, search_query() would run for each row.
 */
export const listProductsSql = `
WITH asked AS MATERIALIZED (SELECT search_query($2) AS words),
base AS MATERIALIZED (
  SELECT *, (NOT by_family)::int + (NOT by_palette)::int + (NOT by_orientation)::int + (NOT by_size)::int
            + (NOT by_price)::int + (NOT by_availability)::int AS misses
    FROM (SELECT l.product_id, l.position, l.published_at, l.from_amount, l.family, l.palette, l.orientation, l.sizes,
                 l.price, l.availability,
                 CASE WHEN $2::text IS NULL THEN 0 ELSE ts_rank(l.document, (SELECT words FROM asked)) END AS rank,
                 cardinality($3::text[]) = 0 OR coalesce(l.family = ANY ($3), false) AS by_family,
                 cardinality($4::text[]) = 0 OR coalesce(l.palette = ANY ($4), false) AS by_palette,
                 cardinality($5::text[]) = 0 OR coalesce(l.orientation = ANY ($5), false) AS by_orientation,
                 cardinality($6::text[]) = 0 OR l.sizes && $6 AS by_size,
                 cardinality($7::text[]) = 0 OR l.price = ANY ($7) AS by_price,
                 cardinality($8::text[]) = 0 OR l.availability = ANY ($8) AS by_availability
            FROM listing l
           WHERE ($1::text IS NULL OR l.categories @> ARRAY[$1])
             AND ($2::text IS NULL OR l.document @@ (SELECT words FROM asked))) AS matching
),
page AS (
  SELECT product_id, row_number() OVER () AS place
    FROM (SELECT product_id FROM base WHERE misses = 0
           ORDER BY CASE WHEN $9 = 'newest' THEN published_at END DESC,
                    CASE $9 WHEN 'price-asc' THEN from_amount WHEN 'price-desc' THEN -from_amount END,
                    CASE WHEN $9 = 'selection' THEN rank END DESC,
                    position, product_id
           LIMIT $10 OFFSET $11) AS shown
),
counted AS (
  SELECT 'family' AS name, family AS value, count(*) AS count
    FROM base WHERE misses = (NOT by_family)::int AND family IS NOT NULL GROUP BY family
  UNION ALL
  SELECT 'palette', palette, count(*)
    FROM base WHERE misses = (NOT by_palette)::int AND palette IS NOT NULL GROUP BY palette
  UNION ALL
  SELECT 'orientation', orientation, count(*)
    FROM base WHERE misses = (NOT by_orientation)::int AND orientation IS NOT NULL GROUP BY orientation
  UNION ALL
  SELECT 'price', price, count(*) FROM base WHERE misses = (NOT by_price)::int GROUP BY price
  UNION ALL
  SELECT 'availability', availability, count(*)
    FROM base WHERE misses = (NOT by_availability)::int GROUP BY availability
  UNION ALL
  SELECT 'size', size, count(*)
    FROM base, unnest(sizes) AS size WHERE misses = (NOT by_size)::int GROUP BY size
),
selected (name, value) AS (
  SELECT 'family', unnest($3::text[]) UNION SELECT 'palette', unnest($4::text[])
  UNION SELECT 'orientation', unnest($5::text[]) UNION SELECT 'size', unnest($6::text[])
  UNION SELECT 'price', unnest($7::text[]) UNION SELECT 'availability', unnest($8::text[])
),
facet (place, name, label) AS (
  VALUES (1, 'family', 'Series'), (2, 'palette', 'Palette'), (3, 'size', 'Size'), (4, 'orientation', 'Orientation'),
         (5, 'price', 'Price'), (6, 'availability', 'Availability')
)
SELECT (SELECT version FROM catalogue) AS version, json_build_object(
  'items', coalesce((SELECT json_agg(l.summary ORDER BY page.place) FROM page JOIN listing l USING (product_id)), '[]'),
  'total', (SELECT count(*) FROM base WHERE misses = 0),
  'page', $12::int, 'perPage', $10::int,
  'facets', (SELECT json_agg(json_build_object('name', facet.name, 'label', facet.label, 'values', coalesce((
      SELECT json_agg(json_build_object('value', value, 'label', facet_label(name, value),
                        'count', coalesce(counted.count, 0), 'selected', selected.value IS NOT NULL)
                      ORDER BY facet_order(name, value), value)
        FROM counted FULL JOIN selected USING (name, value) WHERE name = facet.name), '[]')) ORDER BY facet.place)
    FROM facet))::text AS body
`;
