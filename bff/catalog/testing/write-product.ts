import type { Database, Transaction } from '@tessera/bff-kit/database';
import { recordProductChange } from '../products/record-product-change.ts';

export interface TestProduct {
  handle: string;
  title?: string;
  family?: string;
  palette?: string;
  orientation?: string;
  tags?: string[];
  type?: string;
  alt?: string;
  description?: string;
  published?: boolean;
  publishedAt?: string;
  /** of the one option */
  sizes?: string[];
  /** 'Size' without it */
  option?: string;
  /** the frame it is shown in */
  frame?: string;
  /** minor units, one for each size */
  prices?: number[];
  onHand?: number;
  oversell?: boolean;
}

/**
 * Writes a product with one variant a size and a frame, and records the change.
 * @returns the variants' ids, size by size
 */
export function writeProduct(db: Database, product: TestProduct): Promise<string[]> {
  const sizes = product.sizes ?? ['24 × 30 cm', '40 × 50 cm'];
  const prices = product.prices ?? sizes.map((_, index) => 4800 + index * 3800);
  return db.transaction(async (tx) => {
    const [row] = await tx.query<{ id: number }>(
      'test/write-product',
      `INSERT INTO product (handle, title, description_html, product_type, tags, published, published_at, metafields)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (handle) DO UPDATE SET title = excluded.title, published = excluded.published RETURNING id`,
      [
        product.handle,
        product.title ?? product.handle,
        product.description ?? '',
        product.type ?? 'Art print',
        product.tags ?? [],
        product.published ?? true,
        product.publishedAt ?? '2026-01-01T00:00:00Z',
        JSON.stringify({
          'tessera.family': product.family ?? 'Opus',
          'tessera.series': product.family ?? 'Opus',
          'tessera.number': '7',
          'tessera.seed': '7',
          'tessera.palette': product.palette ?? 'Aegean',
          'tessera.orientation': product.orientation ?? 'portrait',
          'tessera.wall': 'mist',
          'tessera.frame': product.frame ?? 'black',
          'tessera.art': `/art/${product.handle}`,
        }),
      ],
    );
    if (row === undefined) throw new Error('The product was not written.');
    await tx.query(
      'test/write-option',
      `INSERT INTO product_option VALUES ($1, 1, $3, $2) ON CONFLICT DO NOTHING`,
      [row.id, sizes, product.option ?? 'Size'],
    );
    await tx.query(
      'test/write-image',
      `INSERT INTO image VALUES ($1, 1, '/art/' || $2 || '-480.jpg', $3) ON CONFLICT DO NOTHING`,
      [row.id, product.handle, product.alt ?? ''],
    );
    const variants = await tx.query<{ id: string }>(
      'test/write-variants',
      `INSERT INTO variant (product_id, position, sku, option_values, price_amount)
       SELECT $1, place, $4 || '-' || place, ARRAY[size], price
         FROM unnest($2::text[], $3::int[]) WITH ORDINALITY AS v (size, price, place)
       ON CONFLICT (product_id, option_values) DO UPDATE SET price_amount = excluded.price_amount
       RETURNING id, position`,
      [row.id, sizes, prices, product.handle],
    );
    const ids = variants.map(({ id }) => id);
    await tx.query(
      'test/write-stock',
      `INSERT INTO stock (variant_id, oversell) SELECT unnest($1::uuid[]), $2 ON CONFLICT DO NOTHING`,
      [ids, product.oversell ?? false],
    );
    await countStock(tx, ids, product.onHand ?? 10);
    await recordProductChange(tx, [row.id]);
    return ids;
  });
}

/** Sets what is on hand, with the movements that explain it. */
async function countStock(tx: Transaction, variantIds: string[], onHand: number): Promise<void> {
  await tx.query(
    'test/count-stock',
    `WITH before AS (SELECT variant_id, $2 - on_hand AS change FROM stock WHERE variant_id = ANY ($1::uuid[])),
          noted AS (INSERT INTO stock_movement (variant_id, kind, quantity)
                      SELECT variant_id, 'counted', change FROM before WHERE change <> 0)
     UPDATE stock SET on_hand = $2 WHERE variant_id = ANY ($1::uuid[])`,
    [variantIds, onHand],
  );
}
