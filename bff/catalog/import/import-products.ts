import type { Database } from '@tessera/bff-kit/database';
import { assembleProduct } from './assemble-product.ts';
import { readHeader, type Columns } from './columns.ts';
import { contentHash } from './content-hash.ts';
import type { ImportReport } from './import-report.ts';
import { mergeCurrent } from './merge-current.ts';
import type { Note, ProductRecord } from './product-record.ts';
import { BrokenCsv, readCsv, UnreadableFile, type CsvRow } from './read-csv.ts';
import { readProducts } from './read-products.ts';
import { stagedProducts, stageRows } from './stage-rows.ts';
import { writeProducts, type ProductToWrite } from './write-products.ts';

const productsPerTransaction = 100;
/** Any number nobody else locks: one import at a time, or two would undo each other's rows. */
const lockId = 7_355_610;

/**
 * Imports a Shopify product CSV. Good rows land, bad ones are in the report; products that are in
 * the database and not in the file stay as they are. The same file again changes nothing.
 * Memory does not grow with the file, except by what is rejected.
 *
 * @throws {UnreadableFile} when nothing was done: no such file, not UTF-8, no usable header
 */
export async function importProducts(db: Database, path: string): Promise<ImportReport> {
  const report: ImportReport = {
    products: { created: 0, updated: 0, unchanged: 0, rejected: 0 },
    variants: 0,
    rejected: [],
    warnings: [],
  };
  const rows = readCsv(path);
  const columns = await readColumns(rows, path);
  const client = await db.pool.connect();
  try {
    await client.query('set idle_in_transaction_session_timeout = 0; set statement_timeout = 0');
    await client.query('select pg_advisory_lock($1)', [lockId]);
    await client.query('begin');
    const reject = (note: Note): void => void report.rejected.push(note);
    await stageRows(client, untilBroken(rows, reject), columns, reject);
    let batches = 0;
    for await (const batch of stagedProducts(client, productsPerTransaction)) {
      const products: ProductRecord[] = [];
      for (const { handle, rows: ofProduct } of batch) {
        const { product, rejected, warnings } = assembleProduct(handle, ofProduct, columns);
        report.rejected.push(...rejected);
        report.warnings.push(...warnings);
        if (product === null) report.products.rejected += 1;
        else products.push(product);
      }
      await importBatch(db, products, columns, report);
      batches += 1;
      if (isPowerOfTwo(batches)) await refreshStatistics(db);
    }
    return report;
  } finally {
    // The end of the session drops the temporary table and gives the lock back.
    client.release(true);
  }
}

async function readColumns(rows: AsyncGenerator<CsvRow>, path: string): Promise<Columns> {
  const first = await rows.next().catch((error: unknown) => {
    if (error instanceof BrokenCsv)
      throw new UnreadableFile(`${path} is no CSV: ${error.message}.`);
    throw error;
  });
  if (first.done) throw new UnreadableFile(`${path} is empty.`);
  const columns = readHeader(first.value.cells);
  if (!('unusable' in columns)) return columns;
  await rows.return(undefined);
  throw new UnreadableFile(`${path}: ${columns.unusable}`);
}

/** The rows up to where the file is broken; that place is rejected with all that follows. */
async function* untilBroken(
  rows: AsyncGenerator<CsvRow>,
  reject: (note: Note) => void,
): AsyncGenerator<CsvRow> {
  try {
    yield* rows;
  } catch (error) {
    if (!(error instanceof BrokenCsv)) throw error;
    reject({ line: error.line, handle: '', text: error.message });
  }
}

async function importBatch(
  db: Database,
  products: ProductRecord[],
  columns: Columns,
  report: ImportReport,
): Promise<void> {
  await db.transaction(async (tx) => {
    // A plan made while the tables were empty reads them whole, for each batch anew.
    await tx.query('import/plans', `set local plan_cache_mode = 'force_custom_plan'`);
    const stored = await readProducts(
      tx,
      products.map(({ handle }) => handle),
    );
    const current = new Map(stored.map((one) => [one.product.handle, one]));
    const counts = { created: 0, updated: 0, unchanged: 0 };
    const writes: ProductToWrite[] = [];
    for (const imported of products) {
      const before = current.get(imported.handle);
      // An empty cell empties a value and a missing column does not: the columns are part of it.
      const hash = contentHash(imported, Object.keys(columns.at));
      const product = before ? mergeCurrent(imported, before, columns) : imported;
      const isSame =
        before?.contentHash === hash ||
        (before !== undefined && contentHash(product) === contentHash(before.product));
      if (isSame) {
        counts.unchanged += 1;
        continue;
      }
      counts[before ? 'updated' : 'created'] += 1;
      const fileQuantities = imported.variants.map(({ quantity }) => quantity);
      writes.push({ product, contentHash: hash, fileQuantities });
    }
    await writeProducts(tx, writes);
    tx.afterCommit(() => addCounts(report, counts, products));
  });
}

/** Each time the tables may have doubled: a large import is long over before autovacuum comes. */
async function refreshStatistics(db: Database): Promise<void> {
  await db.pool.query('analyze product, product_option, variant, stock, image, listing');
}

function isPowerOfTwo(count: number): boolean {
  return (count & (count - 1)) === 0;
}

function addCounts(
  report: ImportReport,
  counts: { created: number; updated: number; unchanged: number },
  products: ProductRecord[],
): void {
  report.products.created += counts.created;
  report.products.updated += counts.updated;
  report.products.unchanged += counts.unchanged;
  for (const { variants } of products) report.variants += variants.length;
}
