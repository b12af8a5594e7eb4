import { parseConfig } from '@tessera/bff-kit/config';
import { createDatabase } from '@tessera/bff-kit/database';
import { startConsumer } from '@tessera/bff-kit/events/consumer';
import { mountEventAdmin } from '@tessera/bff-kit/events/mount-event-admin';
import { startSequencer } from '@tessera/bff-kit/events/sequencer';
import { natsOf } from '@tessera/bff-kit/events/nats-settings';
import { mountFragments } from '@tessera/bff-kit/fragments/mount-fragments';
import { createLogger } from '@tessera/bff-kit/logger';
import { kitMigrations, migrate } from '@tessera/bff-kit/migrate';
import { serve, type Serving } from '@tessera/bff-kit/serve';
import { createTokens } from '@tessera/bff-kit/tokens';
import { createApp } from './app.ts';
import { projectCartEvent } from './bestsellers/project-cart-event.ts';
import { resetBestsellers } from './bestsellers/reset-bestsellers.ts';
import { CatalogConfig } from './config.ts';
import { catalogMigrations } from './catalog-migrations.ts';
import { followListing } from './listing-index/follow-listing.ts';
import { keepListingCurrent } from './listing-index/keep-listing-current.ts';
import { forgetAccount } from './reviews/forget-account.ts';
import { projectPurchase } from './reviews/project-purchase.ts';
import { resetPurchases } from './reviews/reset-purchases.ts';
import { startHoldSweeper } from './stock/start-hold-sweeper.ts';

/** Starts the catalog service from its environment; resolves when it listens. */
export async function startCatalog(env: NodeJS.ProcessEnv): Promise<Serving> {
  const config = parseConfig(CatalogConfig, env);
  const logger = createLogger({ service: 'catalog', level: config.LOG_LEVEL });
  const tokens = createTokens({
    service: 'catalog',
    signingKey: config.TESSERA_SIGNING_KEY,
    trustedKeys: config.TESSERA_TRUSTED_KEYS,
  });
  const db = createDatabase({ url: config.DATABASE_URL, logger });
  // In the order of opening: what was opened last is closed first.
  const onStop = [() => db.close()];
  await migrate(db, [kitMigrations, catalogMigrations]);
  const sequencer = startSequencer({ db, logger, source: 'catalog', ...natsOf(config) });
  onStop.push(() => sequencer.stop());
  const clock = () => new Date();
  const holds = startHoldSweeper({ db, logger, clock });
  onStop.push(() => holds.stop());
  const ofCart = {
    ...natsOf(config),
    db,
    url: config.CART_URL,
    audience: 'cart',
    tokens,
    logger,
  };
  const bestsellers = startConsumer({
    ...ofCart,
    name: 'bestsellers',
    handle: projectCartEvent,
    reset: resetBestsellers,
  });
  onStop.push(() => bestsellers.stop());
  const purchases = startConsumer({
    ...ofCart,
    name: 'purchases',
    handle: projectPurchase,
    reset: resetPurchases,
  });
  onStop.push(() => purchases.stop());
  const accounts = startConsumer({
    ...natsOf(config),
    db,
    name: 'forgotten-accounts',
    url: config.ACCOUNT_URL,
    audience: 'account',
    tokens,
    logger,
    handle: forgetAccount,
  });
  onStop.push(() => accounts.stop());
  const listing = followListing(db);
  const keeper = keepListingCurrent({ listing, logger });
  onStop.push(() => keeper.stop());
  const app = createApp({ db, tokens, logger, clock, listing });
  const fragments = mountFragments(app, {
    name: 'catalog',
    releasesDir: config.TESSERA_RELEASES_DIR,
    registry: { url: config.RELEASES_URL, tokens },
    logger,
  });
  onStop.push(() => fragments.stop());
  await fragments.warm();
  mountEventAdmin(app, { db, tokens, consumers: [bestsellers, purchases, accounts] });
  return serve({ app, port: config.PORT, host: config.HOST, logger, onStop });
}
