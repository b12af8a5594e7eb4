import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Database } from '@tessera/bff-kit/database';
import { mountFeed } from '@tessera/bff-kit/events/feed';
import { createService, type Logger, type ServiceEnv } from '@tessera/bff-kit/service';
import type { Tokens } from '@tessera/bff-kit/tokens';
import { listCategories } from './browse/list-categories.ts';
import { listProducts } from './browse/list-products.ts';
import { recommendProducts } from './browse/recommend-products.ts';
import { showProduct } from './browse/show-product.ts';
import { createAnswerCached } from './catalogue/answer-cached.ts';
import { mountReviews } from './reviews/mount-reviews.ts';
import { tellAccountData } from './reviews/tell-account-data.ts';
import { followListing, type FollowedListing } from './listing-index/follow-listing.ts';
import { mountProductFeed } from './robots/product-feed.ts';
import { mountSitemaps } from './robots/sitemaps.ts';
import { suggest } from './search/suggest.ts';
import { createShareImages } from './share/share-images.ts';
import { showShareImage } from './share/show-share-image.ts';
import { mountCorrection } from './stock/mount-correction.ts';
import { mountReservations } from './stock/mount-reservations.ts';
import { findStore } from './stores/find-store.ts';
import { listStores } from './stores/list-stores.ts';
import { version } from './version.ts';

export interface CatalogDependencies {
  db: Database;
  tokens: Tokens;
  logger: Logger;
  /** for tests that let holds run out */
  clock?: () => Date;
  /** the one that somebody keeps current; else it follows when it is asked */
  listing?: FollowedListing;
}

/** Every route of the service, without a port: what tests call and `start-catalog.ts` serves. */
export function createApp({
  db,
  tokens,
  logger,
  clock = () => new Date(),
  listing = followListing(db),
}: CatalogDependencies): OpenAPIHono<ServiceEnv> {
  const app = createService({
    name: 'catalog',
    version,
    tokens,
    logger,
    ready: {
      database: async () => void (await db.query('ready', 'SELECT 1')),
      // With many products the index takes a second or two: nobody should wait for it in a request.
      listing: async () => void (await listing.read()),
    },
  });
  const browsing = {
    db,
    listing,
    answerCached: createAnswerCached(db, version, clock),
  };
  listProducts(app, browsing);
  showProduct(app, browsing);
  showShareImage(app, { db, images: createShareImages() });
  recommendProducts(app, browsing);
  listCategories(app, browsing);
  listStores(app, browsing);
  findStore(app, { db, tokens });
  suggest(app, browsing);
  mountReviews(app, { ...browsing, clock });
  tellAccountData(app, { db, tokens });
  mountSitemaps(app, { db });
  mountProductFeed(app, { db });
  mountReservations(app, { db, tokens, clock });
  mountCorrection(app, { db, tokens });
  mountFeed(app, { db, tokens, issuers: ['cart', 'account'] });
  return app;
}
