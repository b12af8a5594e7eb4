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

/** The event's data for each product, only where it differs from what was last told. */
const changedProducts = `
WITH told AS (
  SELECT p.id, p.handle, json_build_object(
    'handle', p.handle, 'title', p.title, 'published', p.visible,
    'image', product_image(p), 'wall', coalesce(p.wall, 'mist'),
    'variants', coalesce((
      SELECT json_agg(json_build_object(
          'id', v.id, 'sku', v.sku, 'title', array_to_string(v.option_values, ' / '),
          'options', variant_options(v),
          'price', json_build_object('amount', v.price_amount, 'currency', v.currency),
          'available', stock_level(s) <> 'out') ORDER BY v.position, v.id)
        FROM variant v LEFT JOIN stock s ON s.variant_id = v.id WHERE v.product_id = p.id), '[]')
  ) AS data
  FROM product p WHERE p.id = ANY ($1::bigint[])
)
UPDATE product SET event_hash = md5(told.data::text)
  FROM told
 WHERE product.id = told.id AND product.event_hash IS DISTINCT FROM md5(told.data::text)
RETURNING told.handle, told.data`;
