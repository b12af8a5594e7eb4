import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Database } from '@tessera/bff-kit/database';
import { problemResponses } from '@tessera/bff-kit/problem';
import type { ServiceEnv } from '@tessera/bff-kit/service';
import { readCartCookie, type CookieSettings } from '../carts/cart-cookie.ts';
import { pricedLines } from '../carts/cart.ts';
import { identifyCart } from '../carts/identify-cart.ts';
import { readCart } from '../carts/read-cart.ts';
import { goodsWorth } from '../carts/totals.ts';
import { CUT_OFF_HOUR, deliveryOptions } from './delivery-options.ts';
import { DeliveryOptionsSchema, viewDelivery } from './delivery-schemas.ts';

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
    const cartId = await identifyCart(db, await readCartCookie(c, cookie), c.var.visitor);
    const subtotal = goodsWorth(pricedLines(await readCart(db, cartId)));
    const options = deliveryOptions(clock(), subtotal).map(viewDelivery);
    return c.json({ options, cutOffHour: CUT_OFF_HOUR, timeZone: 'Europe/Berlin' }, 200);
  });
}
