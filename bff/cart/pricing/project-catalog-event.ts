import { homeCurrency } from '@tessera/bff-kit/currencies';
import type { Queryable } from '@tessera/bff-kit/database';
import { readCatalogEvent } from './read-catalog-event.ts';

const TAKE_NEWER = `INSERT INTO priced_product AS known (handle, pos) VALUES ($1, $2)
  ON CONFLICT (handle) DO UPDATE SET pos = excluded.pos WHERE known.pos <= excluded.pos
  RETURNING handle`;

// A variant that a product no longer lists stays, unavailable: carts may hold it and must say so.
const WITHDRAW = `UPDATE priced_variant SET available = false, updated_at = now()
  WHERE handle = $1 AND NOT variant_id = ANY ($2::text[])`;

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
 * Takes one event of catalog's feed into `priced_variant`. The consumer's transaction makes it once;
 * the position makes an event that comes after a newer one of its product change nothing.
 */
export async function projectCatalogEvent(
  tx: Queryable,
  event: { type: string; data: unknown; pos: number },
): Promise<void> {
  const news = readCatalogEvent(event);
  if (news.kind === 'not-ours') return;
  const newer = await tx.query('cart/take-newer', TAKE_NEWER, [news.handle, event.pos]);
  if (newer.length === 0) return;
  const variants = news.kind === 'changed' ? news.variants : [];
  await tx.query('cart/withdraw-variants', WITHDRAW, [
    news.handle,
    variants.map((v) => v.variantId),
  ]);
  if (variants.length > 0) {
    await tx.query('cart/upsert-variants', UPSERT, [JSON.stringify(variants), homeCurrency]);
  }
}
