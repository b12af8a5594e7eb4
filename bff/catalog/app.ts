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
import { suggest } from './search/suggest.ts';
import { mountReservations } from './stock/mount-reservations.ts';
import { listStores } from './stores/list-stores.ts';
import { version } from './version.ts';

export interface CatalogDependencies {
  db: Database;
  tokens: Tokens;
  logger: Logger;
}

/** Every route of the service, without a port: what tests call and `main.ts` serves. */
export function createApp({ db, tokens, logger }: CatalogDependencies): OpenAPIHono<ServiceEnv> {
  const app = createService({
    name: 'catalog',
    version,
    tokens,
    logger,
    ready: { database: async () => void (await db.query('ready', 'SELECT 1')) },
  });
  const browsing = { db, answerCached: createAnswerCached(db, version) };
  listProducts(app, browsing);
  showProduct(app, browsing);
  recommendProducts(app, browsing);
  listCategories(app, browsing);
  listStores(app, browsing);
  suggest(app, browsing);
  mountReservations(app, { db, tokens });
  mountFeed(app, { db, tokens, issuers: ['cart', 'account'] });
  return app;
}
