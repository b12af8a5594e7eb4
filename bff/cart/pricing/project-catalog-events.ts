import { homeCurrency } from '@tessera/bff-kit/currencies';
import type { Queryable } from '@tessera/bff-kit/database';
import { foldCatalogNews } from './fold-catalog-news.ts';
import { readCatalogEvent } from './read-catalog-event.ts';

const KNOWN = `SELECT handle, pos FROM priced_product WHERE handle = ANY ($1::text[])`;

const NOTE = `INSERT INTO priced_product (handle, pos) SELECT * FROM unnest($1::text[], $2::bigint[])
  ON CONFLICT (handle) DO UPDATE SET pos = excluded.pos`;

// A variant that a product no longer lists stays, unavailable: carts may hold it and must say so.
const WITHDRAW = `UPDATE priced_variant SET available = false, updated_at = now()
  WHERE handle = ANY ($1::text[]) AND NOT variant_id = ANY ($2::text[])`;

const UPSERT = `INSERT INTO priced_variant
    (variant_id, handle, title, variant_title, options, price, prices, currency, available, image, wall)
  SELECT v."variantId", v.handle, v.title, v."variantTitle", v.options, v.price, v.prices, $2, v.available, v.image, v.wall
  FROM jsonb_to_recordset($1::jsonb) AS v ("variantId" text, handle text, title text,
    "variantTitle" text, options jsonb, price integer, prices jsonb, available boolean, image jsonb, wall text)
  ON CONFLICT (variant_id) DO UPDATE SET handle = excluded.handle, title = excluded.title,
    variant_title = excluded.variant_title, options = excluded.options, price = excluded.price, prices = excluded.prices,
    currency = excluded.currency, available = excluded.available, image = excluded.image,
    wall = excluded.wall, updated_at = now()`;

/**
 * Takes a page of catalog's feed into `priced_variant`: as many statements for hundreds of events as for one. The
 * consumer's transaction makes it once; the position makes an event that comes after a newer one of its product change
 * nothing. Throws if any event of the page breaks its contract, and then changes nothing.
 */
export async function projectCatalogEvents(
  tx: Queryable,
  events: readonly { type: string; data: unknown; pos: number }[],
): Promise<void> {
  const heard = events.flatMap((event) => {
    const news = readCatalogEvent(event);
    return news.kind === 'not-ours' ? [] : { news, pos: event.pos };
  });
  if (heard.length === 0) return;
  const handles = [...new Set(heard.map(({ news }) => news.handle))];
  const known = await tx.query<{ handle: string; pos: number }>('cart/known-products', KNOWN, [
    handles,
  ]);
  const { products, variants } = foldCatalogNews(
    heard,
    new Map(known.map(({ handle, pos }) => [handle, pos])),
  );
  if (products.size === 0) return;
  const changed = [...products.keys()];
  await tx.query('cart/note-products', NOTE, [changed, [...products.values()]]);
  await tx.query('cart/withdraw-variants', WITHDRAW, [
    changed,
    variants.map(({ variantId }) => variantId),
  ]);
  if (variants.length > 0) {
    await tx.query('cart/upsert-variants', UPSERT, [JSON.stringify(variants), homeCurrency]);
  }
}
