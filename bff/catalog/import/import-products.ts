import type { Database, Transaction } from '@tessera/bff-kit/database';
import { assembleProduct } from './assemble-product.ts';
import { belowHeld } from './below-held.ts';
import { readHeader, type Columns } from './columns.ts';
import { contentHash } from './content-hash.ts';
import type { ImportProgress } from './import-progress.ts';
import type { ImportReport } from './import-report.ts';
import { mergeCurrent, newCounts } from './merge-current.ts';
import type { Note, ProductRecord } from './product-record.ts';
import { BrokenCsv, readCsv, UnreadableFile, type CsvRow } from './read-csv.ts';
import { readProducts } from './read-products.ts';
import { countStaged, openStaged, stagedProducts, stageRows } from './stage-rows.ts';
import { lockStockOf, writeProducts, type ProductToWrite } from './write-products.ts';

/** Each transaction holds the catalogue's version while it refreshes the listing: a tenth of a second. */
const productsPerTransaction = 250;
/** One refreshes the listing, which is done by one at a time, while the next one writes its products. */
const batchesAtOnce = 2;
/** Any number nobody else locks: one import at a time, or two would undo each other's rows. */
const lockId = 7_355_610;

/**
 * Imports a Shopify product CSV. Good rows land, bad ones are in the report; products that are in
 * the database and not in the file stay as they are. The same file again changes nothing.
 * Memory does not grow with the file, except by what is rejected.
 *
 * @throws {UnreadableFile} when nothing was done: no such file, not UTF-8, no usable header
 */
export async function importProducts(
  db: Database,
  path: string,
  onProgress: (progress: ImportProgress) => void = () => undefined,
): Promise<ImportReport> {
  const report: ImportReport = {
    products: { created: 0, updated: 0, unchanged: 0, rejected: 0 },
    variants: 0,
    rejected: [],
    warnings: [],
  };
  const rows = readCsv(path);
  const columns = await readColumns(rows, path);
  const client = await db.pool.connect();
  const writing: Promise<void>[] = [];
  try {
    await client.query('set idle_in_transaction_session_timeout = 0; set statement_timeout = 0');
    await client.query('select pg_advisory_lock($1)', [lockId]);
    await client.query('begin');
    const reject = (note: Note): void => void report.rejected.push(note);
    await stageRows(client, untilBroken(rows, reject), columns, reject);
    const total = await countStaged(client);
    await openStaged(client);
    // What is read back is put down by now. A transaction that stayed open would keep all that dies meanwhile in the way of
    // everybody: the sequencer would step over each event that it gave its place before.
    await client.query('commit');
    let done = 0;
    let batches = 0;
    let turn = Promise.resolve();
    for await (const batch of stagedProducts(client, productsPerTransaction)) {
      const products: ReadProduct[] = [];
      for (const { handle, rows: ofProduct } of batch) {
        const { product, lines, rejected, warnings } = assembleProduct(handle, ofProduct, columns);
        report.rejected.push(...rejected);
        report.warnings.push(...warnings);
        if (product === null) report.products.rejected += 1;
        else products.push({ product, lines });
      }
      // While batches are written, the next one is read and assembled.
      if (writing.length === batchesAtOnce) await writing.shift();
      batches += 1;
      const next = Promise.withResolvers<void>();
      const refresh = isPowerOfFour(batches);
      const written = importBatch(db, products, columns, report, { come: turn, pass: next.resolve })
        .finally(next.resolve)
        .then(() => (refresh ? refreshStatistics(db) : undefined))
        .then(() => onProgress({ total, done: (done += batch.length) }));
      turn = next.promise;
      // Its failure is met where it is waited for.
      written.catch(() => undefined);
      writing.push(written);
    }
    while (writing.length > 0) await writing.shift();
    return report;
  } finally {
    await Promise.allSettled(writing);
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

/** A product of the file, and where in it its variants stand. */
interface ReadProduct {
  product: ProductRecord;
  lines: ReadonlyMap<string, number>;
}

/**
 * Products get their place in the shop when they are written, in the order of the file; and no batch may hold the stock
 * that an order waits for while one before it waits for that order. So locking stock and writing products is done
 * by one batch after the other.
 */
interface Turn {
  come: Promise<void>;
  pass: () => void;
}

async function importBatch(
  db: Database,
  products: ReadProduct[],
  columns: Columns,
  report: ImportReport,
  turn: Turn,
): Promise<void> {
  await turn.come;
  await db.transaction(async (tx) => {
    // Each statement finds its rows by their keys; a plan made while the tables were empty would read them whole.
    await tx.query('import/plans', 'set local enable_seqscan = off');
    const stored = await readProducts(
      tx,
      products.map(({ product }) => product.handle),
    );
    const current = new Map(stored.map((one) => [one.product.handle, one]));
    const counts = { created: 0, updated: 0, unchanged: 0 };
    const writes: ProductToWrite[] = [];
    for (const { product: imported } of products) {
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
      const fileQuantities = imported.variants.map(({ quantity }) => quantity);
      writes.push({
        product,
        contentHash: hash,
        fileQuantities,
        counts: newCounts(imported, before),
        isNew: before === undefined,
      });
    }
    const { possible, rejected } = await keepPromises(tx, writes, products);
    for (const { product } of possible) {
      counts[current.has(product.handle) ? 'updated' : 'created'] += 1;
    }
    await writeProducts(tx, possible, turn.pass);
    tx.afterCommit(() => addOutcome(report, counts, products, rejected));
  });
}

/** Takes out what would leave less in stock than open orders hold, with the line and the reason. */
async function keepPromises(
  tx: Transaction,
  writes: ProductToWrite[],
  products: readonly ReadProduct[],
): Promise<{ possible: ProductToWrite[]; rejected: Note[] }> {
  if (writes.length === 0) return { possible: [], rejected: [] };
  const handles = writes.flatMap(({ product, isNew }) => (isNew ? [] : product.handle));
  const stock = Map.groupBy(
    handles.length === 0 ? [] : await lockStockOf(tx, handles),
    ({ handle }) => handle,
  );
  const lines = new Map(products.map(({ product, lines }) => [product.handle, lines]));
  const possible: ProductToWrite[] = [];
  const rejected: Note[] = [];
  for (const write of writes) {
    const { handle } = write.product;
    const problem = belowHeld(write, stock.get(handle) ?? []);
    if (problem === null) {
      possible.push(write);
      continue;
    }
    const inFile = lines.get(handle) ?? new Map<string, number>();
    const line = inFile.get(problem.key) ?? Math.min(...inFile.values());
    rejected.push({ line, handle, text: problem.text });
  }
  return { possible, rejected };
}

/**
 * Each time the tables may be four times as large: a large import is long over before autovacuum comes. The keys are
 * what the planner has to know by then; it still comes for the rest.
 */
async function refreshStatistics(db: Database): Promise<void> {
  await db.pool.query(
    `analyze product (id, handle), product_option (product_id), image (product_id), listing (product_id),
       variant (id, product_id, option_values), stock (variant_id), product_category`,
  );
}

function isPowerOfFour(count: number): boolean {
  return Number.isInteger(Math.log2(count) / 2);
}

function addOutcome(
  report: ImportReport,
  counts: { created: number; updated: number; unchanged: number },
  products: readonly ReadProduct[],
  rejected: readonly Note[],
): void {
  report.products.created += counts.created;
  report.products.updated += counts.updated;
  report.products.unchanged += counts.unchanged;
  report.products.rejected += rejected.length;
  report.rejected.push(...rejected);
  for (const { product } of products) report.variants += product.variants.length;
}
