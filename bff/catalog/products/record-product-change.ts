import type { Transaction } from '@tessera/bff-kit/database';
import { appendEvents } from '@tessera/bff-kit/events/outbox';
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
  const changed = await tx.query<{ handle: string; data: unknown }>(
    'changed-products',
    changedProducts,
    [productIds],
  );
  await appendEvents(
    tx,
    'catalog',
    changed.map(({ handle, data }) => ({
      type: 'catalog.product.changed.v1',
      subject: handle,
      data,
    })),
  );
}

/**
 * The event's data for each product, only where it differs from what was last told. Options and images are joined once
 * for all products: asked for variant by variant they took most of an import's time.
 */
const changedProducts = `
WITH named AS (
  SELECT product_id, array_agg(name ORDER BY position) AS names
    FROM product_option WHERE product_id = ANY ($1::bigint[]) GROUP BY product_id
), shown AS (
  SELECT DISTINCT ON (product_id) product_id, src, alt, width, height
    FROM image WHERE product_id = ANY ($1::bigint[]) ORDER BY product_id, position
), sold AS (
  SELECT v.product_id, json_agg(json_build_object(
           'id', v.id, 'sku', v.sku, 'title', array_to_string(v.option_values, ' / '),
           'options', json_object(coalesce(named.names, '{}'), v.option_values),
           'price', json_build_object('amount', v.price_amount, 'currency', v.currency), 'prices', v.prices,
           'available', stock_level(s) <> 'out') ORDER BY v.position, v.id) AS variants
    FROM variant v
    LEFT JOIN stock s ON s.variant_id = v.id
    LEFT JOIN named ON named.product_id = v.product_id
   WHERE v.product_id = ANY ($1::bigint[]) GROUP BY v.product_id
), told AS (
  SELECT p.id, p.handle, p.event_hash, json_build_object(
    'handle', p.handle, 'title', p.title, 'published', p.visible,
    'image', json_build_object(
      'base', p.art, 'src', shown.src, 'alt', coalesce(NULLIF(shown.alt, ''), p.title),
      'width', coalesce(shown.width, 480), 'height', coalesce(shown.height, 600)),
    'wall', coalesce(p.wall, 'mist'),
    'variants', coalesce(sold.variants, '[]')
  ) AS data
  FROM product p
  LEFT JOIN shown ON shown.product_id = p.id
  LEFT JOIN sold ON sold.product_id = p.id
  WHERE p.id = ANY ($1::bigint[])
), news AS MATERIALIZED (
  SELECT id, handle, data, md5(data::text) AS hash, event_hash FROM told
)
UPDATE product SET event_hash = news.hash
  FROM news
 WHERE product.id = news.id AND news.event_hash IS DISTINCT FROM news.hash
RETURNING news.handle, news.data`;
