import { randomUUIDv7 } from 'node:crypto';
import type { Transaction } from '@tessera/bff-kit/database';
import { recordProductChange } from '../products/record-product-change.ts';
import type { LockedStock } from './below-held.ts';
import { keyOf } from './merge-current.ts';
import type { ProductRecord } from './product-record.ts';

/** A product that differs from what the database holds. */
export interface ProductToWrite {
  product: ProductRecord;
  /** of what the file said of it */
  contentHash: string;
  /** what the file said, by variant; null: it did not say */
  fileQuantities: (number | null)[];
  /** the quantities that are news, by variant; null: what is on hand stays as it is */
  counts: (number | null)[];
  /** the database has no such product: there is nothing to remove */
  isNew: boolean;
}

/**
 * Writes products whole: what the records do not mention is removed, variants keep their ids as
 * long as their options stay. Everything that follows from it (listing, events) happens in the
 * same transaction. The products' stock is locked already (`lockStockOf`).
 *
 * @param onPlaced called when the products have their ids and places
 */
export async function writeProducts(
  tx: Transaction,
  writes: ProductToWrite[],
  onPlaced: () => void,
): Promise<void> {
  if (writes.length === 0) return;
  const ids = await upsertProducts(tx, writes);
  onPlaced();
  await replaceOptionsAndImages(tx, writes, ids);
  await writeVariants(tx, writes, ids);
  await recordProductChange(tx, [...ids.values()]);
}

/**
 * Locks the stock of products until the transaction ends: before the products themselves and in the
 * order of the ids, as orders do it; otherwise an import and an order could wait for each other.
 */
export function lockStockOf(tx: Transaction, handles: string[]): Promise<LockedStock[]> {
  return tx.query(
    'import/lock-stock',
    `select p.handle, v.option_values as options, s.on_hand as "onHand", s.held
     from stock s join variant v on v.id = s.variant_id join product p on p.id = v.product_id
     where p.handle = any ($1) order by s.variant_id for update of s`,
    [handles],
  );
}

async function upsertProducts(
  tx: Transaction,
  writes: ProductToWrite[],
): Promise<Map<string, number>> {
  const rows = await tx.query<{ id: number; handle: string }>(
    'import/upsert-products',
    `insert into product (handle, title, description_html, vendor, product_category, product_type,
       tags, status, published, seo_title, seo_description, metafields, extra, content_hash)
     select r.handle, r.title, r."descriptionHtml", r.vendor, r.category, r.type, r.tags, r.status,
       r.published, r."seoTitle", r."seoDescription", r.metafields, r.extra, r."contentHash"
     from rows from (json_to_recordset($1::json) as (handle text, title text,
       "descriptionHtml" text, vendor text, category text, type text, tags text[], status text,
       published boolean, "seoTitle" text, "seoDescription" text, metafields jsonb, extra jsonb,
       "contentHash" text)) with ordinality as r
     order by r.ordinality
     on conflict (handle) do update set title = excluded.title,
       description_html = excluded.description_html, vendor = excluded.vendor,
       product_category = excluded.product_category, product_type = excluded.product_type,
       tags = excluded.tags, status = excluded.status, published = excluded.published,
       seo_title = excluded.seo_title, seo_description = excluded.seo_description,
       metafields = excluded.metafields, extra = excluded.extra,
       content_hash = excluded.content_hash, updated_at = now()
     returning id, handle`,
    [JSON.stringify(writes.map(({ product, contentHash }) => ({ ...product, contentHash })))],
  );
  return new Map(rows.map(({ id, handle }) => [handle, id]));
}

async function replaceOptionsAndImages(
  tx: Transaction,
  writes: ProductToWrite[],
  ids: ReadonlyMap<string, number>,
): Promise<void> {
  const known = knownIds(writes, ids);
  if (known.length > 0) {
    await tx.query(
      'import/clear-options',
      'delete from product_option where product_id = any ($1)',
      [known],
    );
    await tx.query('import/clear-images', 'delete from image where product_id = any ($1)', [known]);
  }
  await tx.query(
    'import/write-options',
    `insert into product_option (product_id, position, name, option_values)
     select * from json_to_recordset($1::json)
       as r (product bigint, position smallint, name text, values text[])`,
    [rowsOf(writes, ids, ({ options }) => options)],
  );
  await tx.query(
    'import/write-images',
    `insert into image (product_id, position, src, alt)
     select * from json_to_recordset($1::json)
       as r (product bigint, position int, src text, alt text)`,
    [rowsOf(writes, ids, ({ images }) => images)],
  );
}

async function writeVariants(
  tx: Transaction,
  writes: ProductToWrite[],
  ids: ReadonlyMap<string, number>,
): Promise<void> {
  const known = knownIds(writes, ids);
  const stored = known.length === 0 ? new Map<string, StoredVariant>() : await readIds(tx, known);
  const rows = writes.flatMap(({ product, fileQuantities, counts }) => {
    const id = ids.get(product.handle);
    return product.variants.map((variant, index) => {
      const before = stored.get(`${id} ${keyOf(variant)}`);
      return {
        ...variant,
        // Ids that grow with time stand together in the indexes.
        id: before?.id ?? randomUUIDv7(),
        product: id,
        position: index + 1,
        was: before?.onHand ?? 0,
        count: counts[index] ?? before?.onHand ?? 0,
        extra: { ...variant.extra, imported: fileQuantities[index] ?? undefined },
      };
    });
  });
  if (known.length > 0) {
    await tx.query(
      'import/remove-variants',
      'delete from variant where product_id = any ($1) and id <> all ($2::uuid[])',
      [known, rows.map(({ id }) => id)],
    );
  }
  await tx.query(
    'import/write-variants',
    `with r as materialized (
       select * from json_to_recordset($1::json) as r (id uuid, product bigint, position int,
         options text[], sku text, price int, "compareAt" int, grams int, barcode text,
         "requiresShipping" boolean, taxable boolean, image text, was int, count int,
         oversell boolean, extra jsonb)
     ), written as (
       insert into variant (id, product_id, position, option_values, sku, price_amount,
         compare_at_amount, grams, barcode, requires_shipping, taxable, image_src, extra, prices)
       select id, product, position, options, sku, price, "compareAt", grams, barcode,
         "requiresShipping", taxable, image, extra,
         prices_by((select price_lists()), price, 'EUR') from r
       on conflict (product_id, option_values) do update set position = excluded.position,
         sku = excluded.sku, price_amount = excluded.price_amount,
         compare_at_amount = excluded.compare_at_amount, grams = excluded.grams,
         barcode = excluded.barcode, requires_shipping = excluded.requires_shipping,
         taxable = excluded.taxable, image_src = excluded.image_src, extra = excluded.extra
     ), counted as (
       insert into stock (variant_id, on_hand, oversell) select id, count, oversell from r
       on conflict (variant_id) do update
         set on_hand = excluded.on_hand, oversell = excluded.oversell
     )
     insert into stock_movement (variant_id, kind, quantity)
     select id, 'counted', count - was from r where count <> was`,
    [JSON.stringify(rows)],
  );
}

interface StoredVariant {
  id: string;
  onHand: number;
}

/** By product and options. What is on hand stays as it is read: its row is locked (`lockStockOf`). */
async function readIds(tx: Transaction, productIds: number[]): Promise<Map<string, StoredVariant>> {
  const rows = await tx.query<StoredVariant & { product: number; options: string[] }>(
    'import/read-variant-ids',
    `select v.id, v.product_id as product, v.option_values as options,
       coalesce(s.on_hand, 0) as "onHand"
     from variant v left join stock s on s.variant_id = v.id where v.product_id = any ($1)`,
    [productIds],
  );
  return new Map(rows.map((row) => [`${row.product} ${keyOf(row)}`, row]));
}

function knownIds(writes: ProductToWrite[], ids: ReadonlyMap<string, number>): number[] {
  return writes.flatMap(({ product, isNew }) => (isNew ? [] : (ids.get(product.handle) ?? [])));
}

function rowsOf(
  writes: ProductToWrite[],
  ids: ReadonlyMap<string, number>,
  list: (product: ProductRecord) => object[],
): string {
  return JSON.stringify(
    writes.flatMap(({ product }) =>
      list(product).map((one, index) => ({
        product: ids.get(product.handle),
        position: index + 1,
        ...one,
      })),
    ),
  );
}
