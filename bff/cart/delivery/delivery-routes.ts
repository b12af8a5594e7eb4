import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { currencyOf } from '@tessera/bff-kit/currencies';
import type { Database } from '@tessera/bff-kit/database';
import { problemResponses } from '@tessera/bff-kit/problem';
import type { ServiceEnv } from '@tessera/bff-kit/service';
import { readCartCookie, type CookieSettings } from '../carts/cart-cookie.ts';
import { identifyCart } from '../carts/identify-cart.ts';
import { readCart } from '../carts/read-cart.ts';
import { priceSnapshot } from '../carts/price-snapshot.ts';
import { money } from '../money.ts';
import { CUT_OFF_HOUR, DELIVERY_IDS } from './delivery-options.ts';
import { DeliveryOptionsSchema, viewDelivery } from './delivery-schemas.ts';
import { DESTINATIONS, HOME } from './destinations.ts';

const getOptions = createRoute({
  method: 'get',
  path: '/api/cart/delivery-options',
  summary: 'How and on which days the visitor’s cart can be received, and what each way costs',
  responses: {
    200: {
      description: 'The options, as dates',
      content: { 'application/json': { schema: DeliveryOptionsSchema } },
    },
    ...problemResponses(401),
  },
});

/** `GET /api/cart/delivery-options`. */
export function mountDeliveryRoutes(
  app: OpenAPIHono<ServiceEnv>,
  { db, cookie, clock }: { db: Database; cookie: CookieSettings; clock: () => Date },
): void {
  app.openapi(getOptions, async (c) => {
    const cartId = await identifyCart(db, readCartCookie(c, cookie), c.var.visitor);
    const cart = await readCart(db, cartId);
    const currency = currencyOf(c.var.visitor);
    const priced = { currency, taxPercent: HOME.taxPercent, now: clock() };
    const ways = DELIVERY_IDS.map((delivery) => priceSnapshot(cart, { ...priced, delivery }));
    return c.json(
      {
        options: ways.map((way) => viewDelivery(way.option, way.currency)),
        totals: ways.map((way) => ({
          id: way.option.id,
          discount: money(way.price.discount, way.currency),
          total: money(way.price.total, way.currency),
        })),
        destinations: [...DESTINATIONS],
        cutOffHour: CUT_OFF_HOUR,
        timeZone: 'Europe/Berlin',
      },
      200,
    );
  });
}
