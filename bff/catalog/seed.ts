/**
 * The shop's own products, stores and example reviews, for its first start; run again it changes nothing.
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
import { ReviewFile, seedReviews } from './reviews/seed-reviews.ts';

const products = new URL('../../prints/seed/products.csv', import.meta.url);
const stores = new URL('../../prints/seed/stores.json', import.meta.url);
const reviews = new URL('../../prints/seed/reviews.json', import.meta.url);
const readJson = async (file: URL): Promise<unknown> => JSON.parse(await readFile(file, 'utf8'));

const config = parseConfig(z.object({ DATABASE_URL: z.string().min(1) }));
const logger = createLogger({ service: 'catalog-seed', level: 'info' });
const db = createDatabase({ url: config.DATABASE_URL, max: 3, logger });
try {
  await migrate(db, [kitMigrations, catalogMigrations]);
  await importStores(db, StoreFile.parse(await readJson(stores)));
  const report = await importProducts(db, fileURLToPath(products));
  await seedReviews(db, ReviewFile.parse(await readJson(reviews)));
  logger.info(report, 'seeded');
  if (report.rejected.length > 0) process.exitCode = 1;
} finally {
  await db.close();
}
