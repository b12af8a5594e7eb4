/**
 * The shop's own products and stores, for its first start; run again it changes nothing.
 * Started by the stack with the environment of the service.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseConfig } from '@tessera/bff-kit/config';
import { createDatabase } from '@tessera/bff-kit/database';
import { createLogger } from '@tessera/bff-kit/logger';
import { kitMigrations, migrate } from '@tessera/bff-kit/migrate';
import { z } from 'zod';
import { catalogMigrations } from './catalog-migrations.ts';
import { importProducts } from './import/import-products.ts';
import { importStores, StoreFile } from './import/import-stores.ts';

const products = new URL('../../prints/seed/products.csv', import.meta.url);
const stores = new URL('../../prints/seed/stores.json', import.meta.url);

const config = parseConfig(z.object({ DATABASE_URL: z.string().min(1) }));
const logger = createLogger({ service: 'catalog-seed', level: 'info' });
const db = createDatabase({ url: config.DATABASE_URL, max: 3, logger });
try {
  await migrate(db, [kitMigrations, catalogMigrations]);
  await importStores(db, StoreFile.parse(JSON.parse(await readFile(stores, 'utf8'))));
  const report = await importProducts(db, fileURLToPath(products));
  logger.info(report, 'seeded');
  if (report.rejected.length > 0) process.exitCode = 1;
} finally {
  await db.close();
}
