import type { Transaction } from '@tessera/bff-kit/database';
import { wakeAfterCommit } from '@tessera/bff-kit/events/outbox';
import { versionRaised } from '../catalogue/catalogue-version.ts';

/**
 * Call it last in the transaction that wrote products, options, variants, images or stock:
 * it files the products under their categories, rewrites their listing (and with it the search
 * document), raises the catalogue's version and appends `catalog.product.changed.v1` for each
 * product about which cart would now be told something else than before.
 * Takes the lock of the one `catalogue` row until commit, so keep what comes after it short.
 */
export async function recordProductChange(tx: Transaction, productIds: number[]): Promise<void> {
  if (productIds.length === 0) return;
  versionRaised(tx);
  await tx.query('refresh-listing', 'SELECT refresh_listing($1::bigint[])', [productIds]);
  const [told] = await tx.query<{ count: number }>('changed-products', changedProducts, [
    productIds,
  ]);
  if (told !== undefined && told.count > 0) wakeAfterCommit(tx);
}

/**
 * The event for each product whose data differs from what was last told, in the order of their ids; appended here,
 * because by way of this process the data of an import would be read and written twice more. Options, images and variants are
 * asked for product by product: joined as sets they were read again for each row of the others.
 */
const changedProducts = `
WITH news AS MATERIALIZED (
  SELECT p.id, p.handle, before.hash AS told, json_build_object(
    'handle', p.handle, 'title', p.title, 'published', p.visible,
    'image', json_build_object(
      'base', p.art, 'src', shown.src, 'alt', coalesce(NULLIF(shown.alt, ''), p.title),
      'width', coalesce(shown.width, 480), 'height', coalesce(shown.height, 600)),
    'wall', coalesce(p.wall, 'mist'),
    'variants', coalesce(sold.variants, '[]')
  ) AS data
  FROM product p
  LEFT JOIN product_told before ON before.product_id = p.id
  LEFT JOIN LATERAL (
    SELECT src, alt, width, height FROM image WHERE product_id = p.id ORDER BY position LIMIT 1
  ) AS shown ON true
  CROSS JOIN LATERAL (
    SELECT coalesce(array_agg(name ORDER BY position), '{}') AS names FROM product_option WHERE product_id = p.id
  ) AS named
  CROSS JOIN LATERAL (
    SELECT json_agg(json_build_object(
             'id', v.id, 'sku', v.sku, 'title', array_to_string(v.option_values, ' / '),
             'options', json_object(named.names, v.option_values),
             'price', json_build_object('amount', v.price_amount, 'currency', v.currency), 'prices', v.prices,
             'available', stock_level(s) <> 'out') ORDER BY v.position, v.id) AS variants
      FROM variant v LEFT JOIN stock s ON s.variant_id = v.id WHERE v.product_id = p.id
  ) AS sold
  WHERE p.id = ANY ($1::bigint[])
), changed AS MATERIALIZED (
  SELECT id, handle, data, md5(data::text) AS hash FROM news WHERE told IS DISTINCT FROM md5(data::text)
), noted AS (
  INSERT INTO product_told (product_id, hash) SELECT id, hash FROM changed
    ON CONFLICT (product_id) DO UPDATE SET hash = excluded.hash
), told AS (
  INSERT INTO kit.outbox (source, type, subject, data)
    SELECT 'catalog', 'catalog.product.changed.v1', handle, data::jsonb FROM changed ORDER BY id
  RETURNING seq
)
SELECT count(*) AS count FROM told`;
