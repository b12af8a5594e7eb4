import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Database } from '@tessera/bff-kit/database';
import { mountFeed } from '@tessera/bff-kit/events/feed';
import { createMetrics } from '@tessera/bff-kit/metrics';
import { createService, type Logger, type ServiceEnv } from '@tessera/bff-kit/service';
import type { Tokens } from '@tessera/bff-kit/tokens';
import type { CookieSettings } from './carts/cart-cookie.ts';
import { mountCartRoutes } from './carts/cart-routes.ts';
import { mountDeliveryRoutes } from './delivery/delivery-routes.ts';
import { countUnfinished } from './saga/count-unfinished.ts';
import { mountOrderRoutes } from './orders/order-routes.ts';
import type { Payments } from './payments/payment-port.ts';
import { version } from './version.ts';

export interface CartDependencies {
  db: Database;
  tokens: Tokens;
  logger: Logger;
  cookie: CookieSettings;
  payments: Payments;
  clock: () => Date;
  /** called after an order was placed or its payment confirmed */
  wakeSaga: () => void;
}

/** Every route of the service, without a port: what tests call and `main.ts` serves. */
export function createApp(o: CartDependencies): OpenAPIHono<ServiceEnv> {
  const { db, tokens, logger } = o;
  const metrics = createMetrics();
  metrics.gauge('cart_orders_unfinished', 'Orders the saga still has something to do for.', () =>
    countUnfinished(db),
  );
  const app = createService({
    metrics,
    name: 'cart',
    version,
    tokens,
    logger,
    ready: { database: async () => void (await db.query('cart/ready', 'SELECT 1')) },
  });
  mountCartRoutes(app, o);
  mountDeliveryRoutes(app, o);
  mountOrderRoutes(app, o);
  mountFeed(app, { db, tokens, issuers: ['account'] });
  return app;
}
