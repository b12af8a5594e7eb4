import type { Queryable } from '@tessera/bff-kit/database';
import { keyOf, type CurrentProduct } from './merge-current.ts';
import type { ProductRecord, VariantRecord } from './product-record.ts';

interface ProductRow extends Omit<ProductRecord, 'variants'> {
  id: number;
  position: number;
  contentHash: string | null;
  variants: (VariantRecord & { imported: number | null })[];
}

export interface StoredProduct extends CurrentProduct {
  id: number;
  position: number;
  contentHash: string | null;
}

const columns = `
  p.id, p.position, p.content_hash as "contentHash", p.handle, p.title,
  p.description_html as "descriptionHtml", p.vendor, p.product_category as category,
  p.product_type as type, p.tags, p.status, p.published, p.seo_title as "seoTitle",
  p.seo_description as "seoDescription", p.metafields, p.extra,
  coalesce((select json_agg(json_build_object('name', name, 'values', option_values) order by position)
              from product_option o where o.product_id = p.id), '[]') as options,
  coalesce((select json_agg(json_build_object('src', src, 'alt', alt) order by position)
              from image i where i.product_id = p.id), '[]') as images,
  coalesce((select json_agg(json_build_object(
       'options', v.option_values, 'sku', v.sku, 'price', v.price_amount,
       'compareAt', v.compare_at_amount, 'grams', v.grams, 'barcode', v.barcode,
       'requiresShipping', v.requires_shipping, 'taxable', v.taxable, 'image', v.image_src,
       'quantity', coalesce(s.on_hand, 0), 'oversell', coalesce(s.oversell, false),
       'extra', v.extra - 'imported', 'imported', v.extra -> 'imported') order by v.position, v.id)
     from variant v left join stock s on s.variant_id = v.id where v.product_id = p.id), '[]')
     as variants`;

/** The products with these handles, as the import would write them. */
export async function readProducts(db: Queryable, handles: string[]): Promise<StoredProduct[]> {
  const rows = await db.query<ProductRow>(
    'import/read-products',
    `select ${columns} from product p where p.handle = any ($1)`,
    [handles],
  );
  return rows.map(toStored);
}

/** All products in the order of the shop, some at a time. */
export async function* readAllProducts(
  db: Queryable,
  perBatch = 100,
): AsyncGenerator<StoredProduct> {
  let after = [-2_147_483_648, 0];
  for (;;) {
    const rows = await db.query<ProductRow>(
      'import/read-all-products',
      `select ${columns} from product p where (p.position, p.id) > ($1::int, $2::bigint)
       order by p.position, p.id limit ${perBatch}`,
      after,
    );
    for (const row of rows) yield toStored(row);
    const last = rows.at(-1);
    if (last === undefined) return;
    after = [last.position, last.id];
  }
}

function toStored({ id, position, contentHash, variants, ...product }: ProductRow): StoredProduct {
  const lastImported = new Map<string, number>();
  for (const variant of variants) {
    if (variant.imported !== null) lastImported.set(keyOf(variant), variant.imported);
  }
  const records = variants.map(({ imported: _imported, ...variant }): VariantRecord => variant);
  return { id, position, contentHash, lastImported, product: { ...product, variants: records } };
}
