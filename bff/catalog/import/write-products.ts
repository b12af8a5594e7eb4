import type { Transaction } from '@tessera/bff-kit/database';
import { recordProductChange } from '../products/record-product-change.ts';
import type { LockedStock } from './below-held.ts';
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
 */
export async function writeProducts(tx: Transaction, writes: ProductToWrite[]): Promise<void> {
  if (writes.length === 0) return;
  const ids = await upsertProducts(tx, writes);
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
     from rows from (jsonb_to_recordset($1::jsonb) as (handle text, title text,
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
     select * from jsonb_to_recordset($1::jsonb)
       as r (product bigint, position smallint, name text, values text[])`,
    [rowsOf(writes, ids, ({ options }) => options)],
  );
  await tx.query(
    'import/write-images',
    `insert into image (product_id, position, src, alt)
     select * from jsonb_to_recordset($1::jsonb)
       as r (product bigint, position int, src text, alt text)`,
    [rowsOf(writes, ids, ({ images }) => images)],
  );
}

async function writeVariants(
  tx: Transaction,
  writes: ProductToWrite[],
  ids: ReadonlyMap<string, number>,
): Promise<void> {
  const rows = writes.flatMap(({ product, fileQuantities, counts }) =>
    product.variants.map((variant, index) => ({
      ...variant,
      product: ids.get(product.handle),
      position: index + 1,
      count: counts[index] ?? null,
      extra: { ...variant.extra, imported: fileQuantities[index] ?? undefined },
    })),
  );
  const json = JSON.stringify(rows);
  const known = knownIds(writes, ids);
  if (known.length > 0) {
    await tx.query(
      'import/remove-variants',
      `delete from variant v where v.product_id = any ($1) and not exists (
         select from jsonb_to_recordset($2::jsonb) as r (product bigint, options text[])
         where r.product = v.product_id and r.options = v.option_values)`,
      [known, json],
    );
  }
  await tx.query(
    'import/write-variants',
    `with r as (
       select * from jsonb_to_recordset($1::jsonb) as r (product bigint, position int, options text[],
         sku text, price int, "compareAt" int, grams int, barcode text, "requiresShipping" boolean,
         taxable boolean, image text, count int, oversell boolean, extra jsonb)
     ), written as (
       insert into variant (product_id, position, option_values, sku, price_amount,
         compare_at_amount, grams, barcode, requires_shipping, taxable, image_src, extra)
       select product, position, options, sku, price, "compareAt", grams, barcode,
         "requiresShipping", taxable, image, extra from r
       on conflict (product_id, option_values) do update set position = excluded.position,
         sku = excluded.sku, price_amount = excluded.price_amount,
         compare_at_amount = excluded.compare_at_amount, grams = excluded.grams,
         barcode = excluded.barcode, requires_shipping = excluded.requires_shipping,
         taxable = excluded.taxable, image_src = excluded.image_src, extra = excluded.extra
       returning id, product_id, option_values
     ), before as (
       select variant_id, on_hand from stock where variant_id in (select id from written)
     ), counted as (
       insert into stock (variant_id, on_hand, oversell)
       select w.id, coalesce(r.count, before.on_hand, 0), r.oversell
       from written w join r on r.product = w.product_id and r.options = w.option_values
       left join before on before.variant_id = w.id
       on conflict (variant_id) do update
         set on_hand = excluded.on_hand, oversell = excluded.oversell
       returning variant_id, on_hand
     )
     insert into stock_movement (variant_id, kind, quantity)
     select variant_id, 'counted', counted.on_hand - coalesce(before.on_hand, 0)
     from counted left join before using (variant_id)
     where counted.on_hand <> coalesce(before.on_hand, 0)`,
    [json],
  );
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
