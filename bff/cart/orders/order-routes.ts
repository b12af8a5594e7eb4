import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { problemResponses } from '@tessera/bff-kit/problem';
import type { ServiceEnv } from '@tessera/bff-kit/service';
import { readCartCookie } from '../carts/cart-cookie.ts';
import { identifyCart } from '../carts/identify-cart.ts';
import { answerSecondStep } from './answer-second-step.ts';
import { mountAfterwardsRoutes } from './afterwards-routes.ts';
import { mountFollowingRoutes } from './following-routes.ts';
import { orderNotFound } from './order-not-found.ts';
import { IdempotencyKeySchema, PlaceOrderSchema } from './order-schemas.ts';
import { loadOrderOfShopper } from './order-store.ts';
import { jsonBody, orderParams, orderReply, type OrderRoutes } from './order-route-parts.ts';
import { placeOrder } from './place-order.ts';
import { viewOrder } from './view-order.ts';

const postOrder = createRoute({
  method: 'post',
  path: '/api/cart/orders',
  summary: 'Order what is in the cart; the same Idempotency-Key places one order',
  request: { headers: IdempotencyKeySchema, ...jsonBody(PlaceOrderSchema) },
  responses: {
    202: orderReply('The order is being placed; follow it until it is confirmed or rejected'),
    ...problemResponses(400, 401, 409, 422),
  },
});

const postAnswer = createRoute({
  method: 'post',
  path: '/api/cart/orders/{id}/payment-confirmation',
  summary: 'Tell the bank whether this payment is wanted (the second step of some cards)',
  request: {
    params: orderParams,
    ...jsonBody(z.object({ approved: z.boolean('Say yes or no') }).openapi('PaymentConfirmation')),
  },
  responses: {
    202: orderReply('Noted; the order goes on'),
    ...problemResponses(400, 401, 404, 409, 422),
  },
});

/** Placing an order, the second step of its payment, following it, and what comes after it. */
export function mountOrderRoutes(app: OpenAPIHono<ServiceEnv>, o: OrderRoutes): void {
  const { db, cookie, payments, stores, clock, wakeSaga, signals } = o;

  app.openapi(postOrder, async (c) => {
    const { visitor } = c.var;
    const reply = await placeOrder({
      db,
      payments,
      stores,
      secret: cookie.secret,
      cartId: await identifyCart(db, readCartCookie(c, cookie), visitor),
      visitor,
      form: c.req.valid('json'),
      idempotencyKey: c.req.valid('header')['idempotency-key'],
      traceparent: c.req.header('traceparent'),
      now: clock(),
      placed: wakeSaga,
    });
    o.reach?.('order-placed');
    return c.json(reply, 202);
  });

  app.openapi(postAnswer, async (c) => {
    const { id: orderId } = c.req.valid('param');
    if (!(await loadOrderOfShopper(db, orderId, c.var.visitor))) throw orderNotFound();
    const { approved } = c.req.valid('json');
    const state = await answerSecondStep(db, { orderId, approved, now: clock() });
    signals.changed(orderId);
    wakeSaga();
    return c.json(viewOrder(state), 202);
  });

  mountFollowingRoutes(app, o);
  mountAfterwardsRoutes(app, o);
}
