import { parseConfig } from '@tessera/bff-kit/config';
import { createDatabase } from '@tessera/bff-kit/database';
import { createLogger } from '@tessera/bff-kit/logger';
import { kitMigrations, migrate } from '@tessera/bff-kit/migrate';
import { serve } from '@tessera/bff-kit/serve';
import { createTokens } from '@tessera/bff-kit/tokens';
import { createApp } from './app.ts';
import { ConfigSchema } from './config.ts';
import { startController } from './controller/start-controller.ts';
import type { RegistryDeps } from './deps.ts';
import { ensureOperatorKey } from './keys/ensure-operator-key.ts';
import { migrations } from './migrations.ts';
import { createChanges } from './routing/create-changes.ts';
import { openStore } from './store/open-store.ts';
import { startCleaning } from './store/start-cleaning.ts';

const config = parseConfig(ConfigSchema);
const logger = createLogger({ service: 'releases', level: config.LOG_LEVEL });
const db = createDatabase({ url: config.DATABASE_URL, logger });
await migrate(db, [kitMigrations, migrations]);
await ensureOperatorKey(db, config.TESSERA_OPERATOR_KEY);

const changes = createChanges({ db, logger });
const deps: RegistryDeps = {
  db,
  tokens: createTokens({
    service: 'releases',
    signingKey: config.TESSERA_SIGNING_KEY,
    trustedKeys: config.TESSERA_TRUSTED_KEYS,
  }),
  logger,
  store: await openStore(config),
  changes,
  publicUrl: new URL(config.PUBLIC_URL).origin,
  retentionDays: config.TESSERA_RELEASE_RETENTION_DAYS,
  serviceHosts: config.TESSERA_SERVICE_HOSTS ?? null,
  now: () => new Date(),
};
const cleaning = startCleaning(deps);
const controller = startController(deps);
await serve({
  app: createApp(deps),
  port: config.PORT,
  host: config.HOST,
  logger,
  onStop: [() => db.close(), () => changes.close(), () => cleaning.stop(), () => controller.stop()],
});
