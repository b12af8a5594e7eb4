import { parseConfig } from '@tessera/bff-kit/config';
import { createDatabase } from '@tessera/bff-kit/database';
import { startSequencer } from '@tessera/bff-kit/events/sequencer';
import { mountFragments } from '@tessera/bff-kit/fragments/mount-fragments';
import { createLogger } from '@tessera/bff-kit/logger';
import { kitMigrations, migrate } from '@tessera/bff-kit/migrate';
import { serve } from '@tessera/bff-kit/serve';
import { createTokens } from '@tessera/bff-kit/tokens';
import { createApp } from './app.ts';
import { CatalogConfig } from './config.ts';
import { catalogMigrations } from './catalog-migrations.ts';

const config = parseConfig(CatalogConfig);
const logger = createLogger({ service: 'catalog', level: config.LOG_LEVEL });
const tokens = createTokens({
  service: 'catalog',
  signingKey: config.TESSERA_SIGNING_KEY,
  trustedKeys: config.TESSERA_TRUSTED_KEYS,
});
const db = createDatabase({ url: config.DATABASE_URL, logger });
await migrate(db, [kitMigrations, catalogMigrations]);
const sequencer = startSequencer({ db, logger });
const app = createApp({ db, tokens, logger });
const fragments = mountFragments(app, {
  name: 'catalog',
  releasesDir: config.TESSERA_RELEASES_DIR,
  registry: { url: config.RELEASES_URL, tokens },
  logger,
});
await fragments.warm();
await serve({
  app,
  port: config.PORT,
  host: config.HOST,
  logger,
  onStop: [() => db.close(), () => sequencer.stop(), () => fragments.stop()],
});
