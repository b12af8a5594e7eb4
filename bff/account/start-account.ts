import { parseConfig } from '@tessera/bff-kit/config';
import { createDatabase } from '@tessera/bff-kit/database';
import { startConsumer } from '@tessera/bff-kit/events/consumer';
import { mountEventAdmin } from '@tessera/bff-kit/events/mount-event-admin';
import { startSequencer } from '@tessera/bff-kit/events/sequencer';
import { createBeacon } from '@tessera/bff-kit/events/signals';
import { natsOf } from '@tessera/bff-kit/events/nats-settings';
import { mountFragments } from '@tessera/bff-kit/fragments/mount-fragments';
import { createLogger } from '@tessera/bff-kit/logger';
import { createMailer } from '@tessera/bff-kit/mail/create-mailer';
import { kitMigrations, migrate } from '@tessera/bff-kit/migrate';
import { serve, type Serving } from '@tessera/bff-kit/serve';
import { createServiceClient } from '@tessera/bff-kit/service-client';
import { createTokens } from '@tessera/bff-kit/tokens';
import { createApp } from './app.ts';
import { ConfigSchema } from './config.ts';
import { createAuth } from './identity/auth.ts';
import { startSendingLetters } from './letters/send-letters.ts';
import { migrations } from './migrations.ts';
import { projectOrder } from './orders/project-order.ts';
import { resetOrderHistory } from './orders/reset-order-history.ts';
import { upcastOrderEvent } from './orders/upcast-order-event.ts';
import { requireAnswer } from './personal-data/export-data.ts';
import { projectPrints, resetPrints } from './wishlist/project-prints.ts';

/** Starts the account service from its environment; resolves when it listens. */
export async function startAccount(env: NodeJS.ProcessEnv): Promise<Serving> {
  const config = parseConfig(ConfigSchema, env);
  const logger = createLogger({ service: 'account', level: config.LOG_LEVEL });
  const tokens = createTokens({
    service: 'account',
    signingKey: config.TESSERA_SIGNING_KEY,
    trustedKeys: config.TESSERA_TRUSTED_KEYS,
  });
  const db = createDatabase({ url: config.DATABASE_URL, logger });
  // In the order of opening: what was opened last is closed first.
  const onStop = [() => db.close()];
  await migrate(db, [kitMigrations, migrations]);

  const auth = createAuth({
    pool: db.pool,
    secret: config.TESSERA_COOKIE_SECRET,
    publicUrl: config.PUBLIC_URL,
    logger,
  });
  const mailer = createMailer({ smtpUrl: config.SMTP_URL, from: config.MAIL_FROM, db, logger });
  onStop.push(() => mailer.close());
  const lettersWaiting = createBeacon();
  const sender = startSendingLetters({ db, mailer, waiting: lettersWaiting, logger });
  onStop.push(() => sender.stop());

  const sequencer = startSequencer({ db, logger, source: 'account', ...natsOf(config) });
  onStop.push(() => sequencer.stop());
  const dataOf = (audience: 'cart' | 'catalog', baseUrl: string) => {
    const service = createServiceClient({ audience, tokens, baseUrl, timeoutMs: 3_000 });
    return async (accountId: string): Promise<object> =>
      requireAnswer(audience, await service.call('GET', `/internal/accounts/${accountId}/data`));
  };
  const dataElsewhere = {
    cart: dataOf('cart', config.CART_URL),
    catalog: dataOf('catalog', config.CATALOG_URL),
  };

  const { origin } = new URL(config.PUBLIC_URL);
  const app = createApp({
    db,
    auth,
    tokens,
    logger,
    origin,
    lettersWaiting,
    mailer,
    dataElsewhere,
  });
  const fragments = mountFragments(app, {
    name: 'account',
    releasesDir: config.TESSERA_RELEASES_DIR,
    registry: { url: config.RELEASES_URL, tokens },
    logger,
  });
  onStop.push(() => fragments.stop());
  await fragments.warm();
  const orders = startConsumer({
    ...natsOf(config),
    db,
    name: 'cart-orders',
    url: config.CART_URL,
    audience: 'cart',
    tokens,
    logger,
    handle: projectOrder,
    reset: resetOrderHistory,
    upcast: upcastOrderEvent,
  });
  onStop.push(() => orders.stop());
  const prints = startConsumer({
    ...natsOf(config),
    db,
    name: 'known-prints',
    url: config.CATALOG_URL,
    audience: 'catalog',
    tokens,
    logger,
    handlePage: projectPrints,
    reset: resetPrints,
  });
  onStop.push(() => prints.stop());
  mountEventAdmin(app, { db, tokens, consumers: [orders, prints] });
  return serve({ app, port: config.PORT, host: config.HOST, logger, onStop });
}
