import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Database } from '@tessera/bff-kit/database';
import { stringify } from 'csv-stringify/sync';
import { exportHeader, productRows, type ExportColumns } from './product-rows.ts';
import { readAllProducts } from './read-products.ts';

/**
 * Writes all products, published or not, as a Shopify product CSV; importing it changes nothing.
 *
 * @returns how many there were
 */
export async function exportProducts(
  db: Database,
  path: string,
): Promise<{ products: number; variants: number }> {
  const columns = await readExportColumns(db);
  const file = createWriteStream(path);
  await once(file, 'open');
  file.write(toCsv([exportHeader(columns)]));
  const count = { products: 0, variants: 0 };
  for await (const { product } of readAllProducts(db)) {
    count.products += 1;
    count.variants += product.variants.length;
    if (!file.write(toCsv(productRows(product, columns)))) await once(file, 'drain');
  }
  file.end();
  await once(file, 'close');
  return count;
}

/** Cells with a bare carriage return are quoted too, or it would be taken for the end of the row. */
export function toCsv(rows: string[][]): string {
  return stringify(rows, { record_delimiter: '\n', quoted_match: /[\r\n]/ });
}

async function readExportColumns(db: Database): Promise<ExportColumns> {
  const [row] = await db.query<ExportColumns>(
    'import/export-columns',
    `select
       array(select distinct jsonb_object_keys(metafields) from product order by 1) as metafields,
       array(select distinct jsonb_object_keys(extra) from product order by 1) as "productExtra",
       array(select distinct key from variant, jsonb_object_keys(extra - 'imported') as key
             order by 1) as "variantExtra"`,
  );
  if (row === undefined) throw new Error('a query without FROM answered no row');
  return row;
}
