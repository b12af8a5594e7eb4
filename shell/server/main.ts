import { parseConfig } from '@tessera/bff-kit/config';
import { createLogger } from '@tessera/bff-kit/logger';
import { createMetrics } from '@tessera/bff-kit/metrics';
import { serve } from '@tessera/bff-kit/serve';
import { createTokens } from '@tessera/bff-kit/tokens';
import { createApp } from './app.ts';
import { assetRootsOf } from './asset-roots.ts';
import { readManifests } from './document/read-manifests.ts';
import { warmUp } from './pages/warm-up.ts';
import { allowsOverrides, ConfigSchema, stateDirOf } from './config.ts';
import { readHostFacts } from './releases/put-host-facts.ts';
import { startReleases } from './releases/start-releases.ts';

const config = parseConfig(ConfigSchema);
const logger = createLogger({ service: 'shell', level: config.LOG_LEVEL });
const metrics = createMetrics();
const tokens = createTokens({
  service: 'shell',
  signingKey: config.TESSERA_SIGNING_KEY,
  trustedKeys: config.TESSERA_TRUSTED_KEYS,
});
const roots = assetRootsOf(config);
const releases = await startReleases({
  releasesDir: roots.releasesDir,
  stateDir: stateDirOf(config),
  registry: { url: config.RELEASES_URL, token: () => tokens.signService('releases') },
  hostFacts: () => readHostFacts(readManifests(roots)),
  logger,
  metrics,
});
const app = createApp({
  publicUrl: config.PUBLIC_URL,
  addresses: {
    catalog: config.CATALOG_URL,
    cart: config.CART_URL,
    account: config.ACCOUNT_URL,
  },
  cookieSecret: config.TESSERA_COOKIE_SECRET,
  tokens,
  roots,
  releases,
  beaconsPerSecond: config.TESSERA_BEACONS_PER_SECOND,
  beaconSample: config.TESSERA_BEACON_SAMPLE,
  nestedWaitMs: config.TESSERA_IN_PLACE_MS,
  inPlaceMs: config.TESSERA_IN_PLACE_MS,
  leastTimeoutMs: config.TESSERA_LEAST_TIMEOUT_MS,
  languages: config.TESSERA_LANGUAGES,
  allowOverrides: allowsOverrides(config),
  workOffline: config.TESSERA_WORK_OFFLINE === '1',
  logger,
  metrics,
});
await warmUp(app, config.PUBLIC_URL);
await serve({ app, port: config.PORT, host: config.HOST, logger, onStop: [releases.stop] });
