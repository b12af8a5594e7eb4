import { parseConfig } from '@tessera/bff-kit/config';
import { createCrashPoints } from '@tessera/bff-kit/crash-points';
import { createDatabase } from '@tessera/bff-kit/database';
import { startConsumer } from '@tessera/bff-kit/events/consumer';
import { mountEventAdmin } from '@tessera/bff-kit/events/mount-event-admin';
import { startSequencer } from '@tessera/bff-kit/events/sequencer';
import { natsOf } from '@tessera/bff-kit/events/nats-settings';
import { mountFragments } from '@tessera/bff-kit/fragments/mount-fragments';
import { createLogger } from '@tessera/bff-kit/logger';
import { createMailer } from '@tessera/bff-kit/mail/create-mailer';
import { kitMigrations, migrate } from '@tessera/bff-kit/migrate';
import { serve, type Serving } from '@tessera/bff-kit/serve';
import { createServiceClient } from '@tessera/bff-kit/service-client';
import { createTokens } from '@tessera/bff-kit/tokens';
import { forgetAccount } from './accounts/forget-account.ts';
import { startForgetting } from './accounts/start-forgetting.ts';
import { createSuggestions } from './addresses/create-suggestions.ts';
import { createApp } from './app.ts';
import { cartMigrations } from './cart-migrations.ts';
import { CartConfig } from './config.ts';
import { createOfflineDeliveries } from './delivery/offline-deliveries.ts';
import { createCatalogStores } from './delivery/store-port.ts';
import { createOrderSignals } from './orders/order-signals.ts';
import { startOrderEmails } from './emails/start-order-emails.ts';
import { createPayments } from './payments/create-payments.ts';
import { projectCatalogEvents } from './pricing/project-catalog-events.ts';
import { resetPricedVariants } from './pricing/reset-priced-variants.ts';
import { startSagaRunner } from './saga/start-saga-runner.ts';
import { createCatalogStock } from './saga/stock-port.ts';

/** Starts the cart service from its environment; resolves when it listens. */
export async function startCart(env: NodeJS.ProcessEnv): Promise<Serving> {
  const config = parseConfig(CartConfig, env);
  const logger = createLogger({ service: 'cart', level: config.LOG_LEVEL });
  const tokens = createTokens({
    service: 'cart',
    signingKey: config.TESSERA_SIGNING_KEY,
    trustedKeys: config.TESSERA_TRUSTED_KEYS,
  });
  const db = createDatabase({ url: config.DATABASE_URL, logger });
  // In the order of opening: what was opened last is closed first.
  const onStop = [() => db.close()];
  await migrate(db, [kitMigrations, cartMigrations]);

  const clock = (): Date => new Date();
  const catalog = { audience: 'catalog', tokens };
  const client = createServiceClient({ ...catalog, baseUrl: config.CATALOG_URL, timeoutMs: 3_000 });
  const payments = createPayments(config, db, logger);
  const deliveries = createOfflineDeliveries(db);
  const returnUrl = (id: string): string =>
    `${config.PUBLIC_URL}/api/cart/orders/${id}/payment-return`;
  const ports = { stock: createCatalogStock(client), payments, deliveries, returnUrl };
  const signals = createOrderSignals();
  const crashPoints = createCrashPoints({ enabled: config.TESSERA_CRASH_POINTS === '1', logger });
  const sequencer = startSequencer({ db, logger, source: 'cart', ...natsOf(config) });
  onStop.push(() => sequencer.stop());
  const prices = startConsumer({
    ...natsOf(config),
    ...catalog,
    db,
    name: 'priced-variants',
    url: config.CATALOG_URL,
    logger,
    handlePage: projectCatalogEvents,
    reset: resetPricedVariants,
  });
  onStop.push(() => prices.stop());
  const forgetting = startForgetting({ db, clock, logger });
  onStop.push(() => forgetting.stop());
  const accounts = startConsumer({
    ...natsOf(config),
    db,
    name: 'forgotten-accounts',
    url: config.ACCOUNT_URL,
    audience: 'account',
    tokens,
    logger,
    handle: async (tx, event) => {
      await forgetAccount(tx, event);
      tx.afterCommit(forgetting.wake);
    },
  });
  onStop.push(() => accounts.stop());
  // Longer than a step takes at worst (two calls of 3 s), and no longer: after a crash shoppers wait for it.
  const { reach } = crashPoints;
  const saga = startSagaRunner({ db, ports, clock, leaseMs: 8_000, logger, signals, reach });
  onStop.push(() => saga.stop());

  const mailer = createMailer({ smtpUrl: config.SMTP_URL, from: config.MAIL_FROM, db, logger });
  onStop.push(() => mailer.close());
  const emails = startOrderEmails({
    db,
    databaseUrl: config.DATABASE_URL,
    mailer,
    publicUrl: config.PUBLIC_URL,
    logger,
    clock,
    reach,
  });
  onStop.push(() => emails.stop());

  const cookie = {
    secret: config.TESSERA_COOKIE_SECRET,
    secure: config.PUBLIC_URL.startsWith('https:'),
  };
  const app = createApp({
    db,
    tokens,
    logger,
    cookie,
    payments,
    stores: createCatalogStores(client),
    addresses: createSuggestions(config),
    clock,
    signals,
    wakeSaga: saga.wake,
    mail: { mailer, publicUrl: config.PUBLIC_URL },
    crashPoints,
  });
  const { TESSERA_RELEASES_DIR: releasesDir } = config;
  const registry = { url: config.RELEASES_URL, tokens };
  const fragments = mountFragments(app, { name: 'cart', releasesDir, registry, logger });
  onStop.push(() => fragments.stop());
  await fragments.warm();
  mountEventAdmin(app, { db, tokens, consumers: [prices, accounts] });
  return serve({ app, port: config.PORT, host: config.HOST, logger, onStop });
}
