import { parseConfig } from '@tessera/bff-kit/config';
import { createDatabase } from '@tessera/bff-kit/database';
import { createLogger } from '@tessera/bff-kit/logger';
import { kitMigrations, migrate } from '@tessera/bff-kit/migrate';
import { serve } from '@tessera/bff-kit/serve';
import { createTokens } from '@tessera/bff-kit/tokens';
import { createApp } from './app.ts';
import { ConfigSchema } from './config.ts';
import type { RegistryDeps } from './deps.ts';
import { ensureOperatorKey } from './keys/ensure-operator-key.ts';
import { migrations } from './migrations.ts';
import { createChanges } from './routing/create-changes.ts';
import { createDiskStore } from './store/disk-store.ts';

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
  store: createDiskStore(config.TESSERA_RELEASES_DIR),
  changes,
  publicUrl: new URL(config.PUBLIC_URL).origin,
  retentionDays: config.TESSERA_RELEASE_RETENTION_DAYS,
  now: () => new Date(),
};
await serve({
  app: createApp(deps),
  port: config.PORT,
  host: config.HOST,
  logger,
  onStop: [() => db.close(), () => changes.close()],
});
