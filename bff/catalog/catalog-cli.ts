/**
 * `npm run catalog -- import FILE.csv` and `npm run catalog -- export FILE.csv`.
 * Exit 0: all of it; 1: some rows were rejected; 2: nothing was done.
 */
import { resolve } from 'node:path';
import { createDatabase, type Database } from '@tessera/bff-kit/database';
import { createLogger } from '@tessera/bff-kit/logger';
import { kitMigrations, migrate } from '@tessera/bff-kit/migrate';
import { Unavailable } from '@tessera/bff-kit/unavailable';
import { catalogMigrations } from './catalog-migrations.ts';
import { exportProducts } from './import/export-products.ts';
import { findDatabase } from './import/find-database.ts';
import { importProducts } from './import/import-products.ts';
import { reportText } from './import/import-report.ts';
import { UnreadableFile } from './import/read-csv.ts';

const usage = `Usage:
  npm run catalog -- import FILE.csv   take in a Shopify product CSV
  npm run catalog -- export FILE.csv   write all products as one
`;

async function runImport(db: Database, file: string): Promise<number> {
  const report = await importProducts(db, file);
  process.stdout.write(reportText(report, file));
  return report.rejected.length > 0 ? 1 : 0;
}

async function runExport(db: Database, file: string): Promise<number> {
  const { products, variants } = await exportProducts(db, file);
  process.stdout.write(`${file}\nProducts: ${products} exported\nVariants: ${variants}\n`);
  return 0;
}

const commands: Record<string, (db: Database, file: string) => Promise<number>> = {
  import: runImport,
  export: runExport,
};

async function main(): Promise<number> {
  const [name = '', file, ...rest] = process.argv.slice(2);
  const command = commands[name];
  if (command === undefined || file === undefined || rest.length > 0) {
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
    return await command(db, resolve(startFolder(process.env), file));
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    return 2;
  } finally {
    await db.close();
  }
}

/** npm runs scripts in the folder of the package; a relative name means the one npm was called in. */
function startFolder(env: NodeJS.ProcessEnv): string {
  return (env.npm_lifecycle_event === 'catalog' && env.INIT_CWD) || process.cwd();
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
