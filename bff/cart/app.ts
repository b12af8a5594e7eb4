import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Database } from '@tessera/bff-kit/database';
import { mountFeed } from '@tessera/bff-kit/events/feed';
import { mountCrashPoints, type CrashPoints } from '@tessera/bff-kit/crash-points';
import { mountMailbox } from '@tessera/bff-kit/mail/mount-mailbox';
import type { Mailer } from '@tessera/bff-kit/mail/mail';
import { createMetrics } from '@tessera/bff-kit/metrics';
import { createService, type Logger, type ServiceEnv } from '@tessera/bff-kit/service';
import type { Tokens } from '@tessera/bff-kit/tokens';
import { mountAccountData } from './accounts/tell-account-data.ts';
import type { AddressSuggestions } from './addresses/address-suggestions.ts';
import { mountSuggestionRoutes } from './addresses/suggestion-routes.ts';
import type { CookieSettings } from './carts/cart-cookie.ts';
import { mountCartRoutes } from './carts/cart-routes.ts';
import { mountDeliveryRoutes } from './delivery/delivery-routes.ts';
import type { Stores } from './delivery/store-port.ts';
import { addEmailMetrics } from './emails/add-email-metrics.ts';
import { countUnfinished } from './saga/count-unfinished.ts';
import { mountSavedRoutes } from './saved/saved-routes.ts';
import { mountPromotionRoutes } from './promotions/promotion-routes.ts';
import { lookAtPayment } from './orders/answer-second-step.ts';
import { mountOrderRoutes } from './orders/order-routes.ts';
import type { OrderSignals } from './orders/order-signals.ts';
import { mountWarehouseRoutes } from './orders/warehouse-routes.ts';
import { mountPaymentWebhooks } from './payments/mount-payment-webhooks.ts';
import type { Payments } from './payments/payment-port.ts';
import { version } from './version.ts';

export interface CartDependencies {
  db: Database;
  tokens: Tokens;
  logger: Logger;
  cookie: CookieSettings;
  payments: Payments;
  stores: Stores;
  addresses: AddressSuggestions;
  clock: () => Date;
  signals: OrderSignals;
  /** called after an order was placed or something was asked of it */
  wakeSaga: () => void;
  /** shown as pages when it is the development mailbox */
  mail?: { mailer: Mailer; publicUrl: string };
  /** drills that end the process at named places; without them there are none */
  crashPoints?: CrashPoints;
}

/** Every route of the service, without a port: what tests call and `start-cart.ts` serves. */
export function createApp(o: CartDependencies): OpenAPIHono<ServiceEnv> {
  const { db, tokens, logger } = o;
  const metrics = createMetrics();
  metrics.gauge('cart_orders_unfinished', 'Orders the saga still has something to do for.', () =>
    countUnfinished(db),
  );
  addEmailMetrics(metrics, db);
  const paymentMoved = async (orderId: string): Promise<void> => {
    const { moved } = await lookAtPayment(db, { orderId, now: o.clock() });
    if (!moved) return;
    o.signals.changed(orderId);
    o.wakeSaga();
  };
  const app = createService({
    metrics,
    name: 'cart',
    version,
    tokens,
    logger,
    openRoutes: (open) => mountPaymentWebhooks(open, { payments: o.payments, paymentMoved }),
    ready: { database: async () => void (await db.query('cart/ready', 'SELECT 1')) },
  });
  mountCartRoutes(app, o);
  mountSavedRoutes(app, o);
  mountPromotionRoutes(app, o);
  mountDeliveryRoutes(app, o);
  mountSuggestionRoutes(app, o);
  const orders = { ...o, paymentMoved, reach: o.crashPoints?.reach };
  mountOrderRoutes(app, orders);
  mountWarehouseRoutes(app, orders);
  if (o.crashPoints) mountCrashPoints(app, { tokens, crashPoints: o.crashPoints });
  if (o.mail) mountMailbox(app, { ...o.mail, service: 'cart', db, logger });
  mountAccountData(app, { db, tokens });
  mountFeed(app, { db, tokens, issuers: ['account', 'catalog'] });
  return app;
}
