import { parseConfig } from '@tessera/bff-kit/config';
import { createDatabase } from '@tessera/bff-kit/database';
import { startConsumer } from '@tessera/bff-kit/events/consumer';
import { startSequencer } from '@tessera/bff-kit/events/sequencer';
import { mountFragments } from '@tessera/bff-kit/fragments/mount-fragments';
import { createLogger } from '@tessera/bff-kit/logger';
import { kitMigrations, migrate } from '@tessera/bff-kit/migrate';
import { serve } from '@tessera/bff-kit/serve';
import { createServiceClient } from '@tessera/bff-kit/service-client';
import { createTokens } from '@tessera/bff-kit/tokens';
import { createApp } from './app.ts';
import { cartMigrations } from './cart-migrations.ts';
import { CartConfig } from './config.ts';
import { createOfflineDeliveries } from './delivery/offline-deliveries.ts';
import { createOfflinePayments } from './payments/offline-payments.ts';
import { projectCatalogEvent } from './pricing/project-catalog-event.ts';
import { startSagaRunner } from './saga/start-saga-runner.ts';
import { createCatalogStock } from './saga/stock-port.ts';

const config = parseConfig(CartConfig);
const logger = createLogger({ service: 'cart', level: config.LOG_LEVEL });
const tokens = createTokens({
  service: 'cart',
  signingKey: config.TESSERA_SIGNING_KEY,
  trustedKeys: config.TESSERA_TRUSTED_KEYS,
});
const db = createDatabase({ url: config.DATABASE_URL, logger });
await migrate(db, [kitMigrations, cartMigrations]);

const clock = (): Date => new Date();
const catalog = { audience: 'catalog', tokens };
const client = createServiceClient({ ...catalog, baseUrl: config.CATALOG_URL, timeoutMs: 3_000 });
const payments = createOfflinePayments(db);
const deliveries = createOfflineDeliveries(db);
const ports = { stock: createCatalogStock(client), payments, deliveries };
const sequencer = startSequencer({ db, logger });
const prices = startConsumer({
  ...catalog,
  db,
  name: 'priced-variants',
  url: config.CATALOG_URL,
  logger,
  handle: projectCatalogEvent,
});
// Longer than a step takes at worst (two calls of 3 s), and no longer: after a crash shoppers wait for it.
const saga = startSagaRunner({ db, ports, clock, leaseMs: 8_000, logger });

const cookie = {
  secret: config.TESSERA_COOKIE_SECRET,
  secure: config.PUBLIC_URL.startsWith('https:'),
};
const app = createApp({ db, tokens, logger, cookie, payments, clock, wakeSaga: saga.wake });
const { TESSERA_RELEASES_DIR: releasesDir } = config;
const registry = { url: config.RELEASES_URL, tokens };
const fragments = mountFragments(app, { name: 'cart', releasesDir, registry, logger });
await fragments.warm();
await serve({
  app,
  port: config.PORT,
  host: config.HOST,
  logger,
  onStop: [db.close, sequencer.stop, prices.stop, saga.stop, fragments.stop],
});
