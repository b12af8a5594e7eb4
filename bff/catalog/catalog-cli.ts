/**
 * `npm run catalog -- import FILE.csv`, `… export FILE.csv`, `… stock SKU`, `… stock SKU 25` and `… reviews list`.
 * Exit 0: all of it; 1: some rows were rejected, or the count or decision was; 2: nothing was done.
 */
import { resolve } from 'node:path';
import { createDatabase, type Database } from '@tessera/bff-kit/database';
import { createLogger } from '@tessera/bff-kit/logger';
import { kitMigrations, migrate } from '@tessera/bff-kit/migrate';
import { Unavailable } from '@tessera/bff-kit/unavailable';
import { catalogMigrations } from './catalog-migrations.ts';
import { exportProducts } from './import/export-products.ts';
import { findDatabase } from './import/find-database.ts';
import { showProgress } from './import/import-progress.ts';
import { importProducts } from './import/import-products.ts';
import { reportText } from './import/import-report.ts';
import { UnreadableFile } from './import/read-csv.ts';
import { reviewsCommand } from './reviews/reviews-command.ts';
import { stockCommand } from './stock/stock-command.ts';

const usage = `Usage:
  npm run catalog -- import FILE.csv   take in a Shopify product CSV
  npm run catalog -- export FILE.csv   write all products as one
  npm run catalog -- stock SKU         what is on hand, held and sold of a variant
  npm run catalog -- stock SKU 25      25 pieces were counted
  npm run catalog -- reviews list      reviews that wait to be looked at
  npm run catalog -- reviews publish 12-1
  npm run catalog -- reviews refuse 12-1 "It is about another print."
`;

async function runImport(db: Database, name: string): Promise<number> {
  const file = fileNamed(name);
  const terminal = process.stderr.isTTY ? process.stderr : process.stdout;
  const report = await importProducts(db, file, showProgress(terminal));
  process.stdout.write(reportText(report, file));
  return report.rejected.length > 0 ? 1 : 0;
}

async function runExport(db: Database, name: string): Promise<number> {
  const file = fileNamed(name);
  const { products, variants } = await exportProducts(db, file);
  process.stdout.write(`${file}\nProducts: ${products} exported\nVariants: ${variants}\n`);
  return 0;
}

async function runStock(db: Database, sku: string, count?: string): Promise<number> {
  const { text, ok } = await stockCommand(db, sku, count);
  (ok ? process.stdout : process.stderr).write(text);
  return ok ? 0 : 1;
}

async function runReviews(db: Database, ...words: string[]): Promise<number> {
  const { text, ok } = await reviewsCommand(db, words);
  (ok ? process.stdout : process.stderr).write(text);
  return ok ? 0 : 1;
}

interface Command {
  run: (db: Database, subject: string, ...values: string[]) => Promise<number>;
  /** how many words may follow its name; one at least */
  words: number;
}

const commands: Record<string, Command> = {
  import: { run: runImport, words: 1 },
  export: { run: runExport, words: 1 },
  stock: { run: runStock, words: 2 },
  reviews: { run: runReviews, words: 3 },
};

async function main(): Promise<number> {
  const [name = '', ...words] = process.argv.slice(2);
  const command = commands[name];
  const [subject, ...values] = words;
  if (command === undefined || subject === undefined || words.length > command.words) {
    process.stderr.write(usage);
    return 2;
  }
  const found = findDatabase(process.env);
  if ('missing' in found) {
    process.stderr.write(`${found.missing}\n`);
    return 2;
  }
  const logger = createLogger({ service: 'catalog-cli', level: 'silent' });
  const db = createDatabase({ url: found.url, max: 3, logger });
  try {
    await migrate(db, [kitMigrations, catalogMigrations]);
    return await command.run(db, subject, ...values);
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    return 2;
  } finally {
    await db.close();
  }
}

/** npm runs scripts in the folder of the package; a relative name means the one npm was called in. */
function fileNamed(name: string): string {
  const { npm_lifecycle_event: script, INIT_CWD: calledIn } = process.env;
  return resolve((script === 'catalog' && calledIn) || process.cwd(), name);
}

function explain(error: unknown): string {
  if (error instanceof UnreadableFile) return `${error.message} Nothing was imported.`;
  if (error instanceof Unavailable) {
    return `The catalog's database does not answer (${error.message}). Start the shop first: npm start`;
  }
  const { code } = error as { code?: string };
  if (code === 'ENOENT' || code === 'EACCES') return `The file cannot be written: ${String(error)}`;
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `It failed, and the rest was not done: ${what}`;
}

process.exitCode = await main();
