/** One product as the API answers it, in one round trip: $1 handle. No row when it is not on sale. */
export const showProductSql = `
SELECT (SELECT version FROM catalogue) AS version, (
  l.summary::jsonb || jsonb_build_object(
    'descriptionHtml', p.description_html,
    'options', coalesce((SELECT jsonb_agg(jsonb_build_object('name', o.name, 'values', o.option_values) ORDER BY o.position)
                           FROM product_option o WHERE o.product_id = p.id), '[]'),
    'variants', (
      SELECT jsonb_agg(jsonb_build_object(
          'id', v.id, 'sku', v.sku, 'title', array_to_string(v.option_values, ' / '),
          'options', variant_options(v),
          'price', jsonb_build_object('amount', v.price_amount, 'currency', v.currency), 'prices', v.prices,
          'available', stock_level(s) <> 'out', 'stock', stock_level(s), 'left', stock_left(s),
          'grams', v.grams) ORDER BY v.position, v.id)
        FROM variant v LEFT JOIN stock s ON s.variant_id = v.id WHERE v.product_id = p.id),
    'images', coalesce((SELECT jsonb_agg(jsonb_build_object('src', i.src, 'alt', i.alt) ORDER BY i.position)
                          FROM image i WHERE i.product_id = p.id), '[]'),
    'seed', p.seed, 'palette', p.palette, 'orientation', p.orientation,
    'categories', coalesce((SELECT jsonb_agg(jsonb_build_object('handle', c.handle, 'title', c.title) ORDER BY c.position, c.title)
                              FROM product_category pc JOIN category c ON c.id = pc.category_id
                             WHERE pc.product_id = p.id), '[]'),
    'details', (SELECT coalesce(jsonb_agg(jsonb_build_object('label', label, 'value', value) ORDER BY place), '[]')
                  FROM (VALUES (1, 'Series', concat_ws(', no. ', p.series, p.number)),
                               (2, 'Palette', p.palette), (3, 'Seed', p.seed)) AS detail (place, label, value)
                 WHERE value <> ''),
    'seo', jsonb_build_object('title', p.seo_title, 'description', p.seo_description)))::text AS body
  FROM listing l JOIN product p ON p.id = l.product_id
 WHERE l.handle = $1`;
