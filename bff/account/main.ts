import { parseConfig } from '@tessera/bff-kit/config';
import { createDatabase } from '@tessera/bff-kit/database';
import { startConsumer } from '@tessera/bff-kit/events/consumer';
import { mountFragments } from '@tessera/bff-kit/fragments/mount-fragments';
import { createLogger } from '@tessera/bff-kit/logger';
import { kitMigrations, migrate } from '@tessera/bff-kit/migrate';
import { serve } from '@tessera/bff-kit/serve';
import { createTokens } from '@tessera/bff-kit/tokens';
import { createApp } from './app.ts';
import { ConfigSchema } from './config.ts';
import { createAuth } from './identity/auth.ts';
import { migrations } from './migrations.ts';
import { projectOrder } from './orders/project-order.ts';

const config = parseConfig(ConfigSchema);
const logger = createLogger({ service: 'account', level: config.LOG_LEVEL });
const tokens = createTokens({
  service: 'account',
  signingKey: config.TESSERA_SIGNING_KEY,
  trustedKeys: config.TESSERA_TRUSTED_KEYS,
});
const db = createDatabase({ url: config.DATABASE_URL, logger });
await migrate(db, [kitMigrations, migrations]);

const auth = createAuth({
  pool: db.pool,
  secret: config.TESSERA_COOKIE_SECRET,
  publicUrl: config.PUBLIC_URL,
  logger,
});
const app = createApp({ db, auth, tokens, logger, origin: new URL(config.PUBLIC_URL).origin });
const fragments = mountFragments(app, {
  name: 'account',
  releasesDir: config.TESSERA_RELEASES_DIR,
  registry: { url: config.RELEASES_URL, tokens },
  logger,
});
await fragments.warm();
const orders = startConsumer({
  db,
  name: 'cart-orders',
  url: config.CART_URL,
  audience: 'cart',
  tokens,
  logger,
  handle: projectOrder,
});
await serve({
  app,
  port: config.PORT,
  host: config.HOST,
  logger,
  onStop: [() => db.close(), () => fragments.stop(), () => orders.stop()],
});
