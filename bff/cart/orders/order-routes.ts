import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import type { Database } from '@tessera/bff-kit/database';
import { ProblemError, problemResponses } from '@tessera/bff-kit/problem';
import type { ServiceEnv } from '@tessera/bff-kit/service';
import { readCartCookie, type CookieSettings } from '../carts/cart-cookie.ts';
import { identifyCart } from '../carts/identify-cart.ts';
import type { Payments } from '../payments/payment-port.ts';
import { answerSecondStep } from './answer-second-step.ts';
import { IdempotencyKeySchema, OrderSchema, PlaceOrderSchema } from './order-schemas.ts';
import { loadOrderOfShopper } from './order-store.ts';
import { placeOrder } from './place-order.ts';
import { viewOrder } from './view-order.ts';

interface OrderRoutes {
  db: Database;
  cookie: CookieSettings;
  payments: Payments;
  clock: () => Date;
  wakeSaga: () => void;
}

const orderReply = (description: string) => ({
  description,
  content: { 'application/json': { schema: OrderSchema } },
});
const params = z.object({ id: z.uuid('This is not an order’s id') });
const json = <S extends z.ZodType>(schema: S) => ({
  body: { required: true, content: { 'application/json': { schema } } },
});

const postOrder = createRoute({
  method: 'post',
  path: '/api/cart/orders',
  summary: 'Order what is in the cart; the same Idempotency-Key places one order',
  request: { headers: IdempotencyKeySchema, ...json(PlaceOrderSchema) },
  responses: {
    202: orderReply('The order is being placed; follow it until it is confirmed or rejected'),
    ...problemResponses(400, 401, 409, 422),
  },
});

const getOrder = createRoute({
  method: 'get',
  path: '/api/cart/orders/{id}',
  summary: 'An order of this visitor or account',
  request: { params },
  responses: { 200: orderReply('The order as it is now'), ...problemResponses(401, 404, 422) },
});

const postAnswer = createRoute({
  method: 'post',
  path: '/api/cart/orders/{id}/payment-confirmation',
  summary: 'Tell the bank whether this payment is wanted (the second step of some cards)',
  request: {
    params,
    ...json(z.object({ approved: z.boolean('Say yes or no') }).openapi('PaymentConfirmation')),
  },
  responses: {
    202: orderReply('Noted; the order goes on'),
    ...problemResponses(400, 401, 404, 409, 422),
  },
});

const notFound = (): ProblemError =>
  new ProblemError(404, {
    type: 'order-not-found',
    title: 'We cannot find this order',
    detail:
      'Orders are shown in the browser they were placed in and in the account of their shopper.',
  });

/** Placing an order, following it, and the second step of a payment. */
export function mountOrderRoutes(app: OpenAPIHono<ServiceEnv>, o: OrderRoutes): void {
  const { db, cookie, payments, clock, wakeSaga } = o;

  app.openapi(postOrder, async (c) => {
    const { visitor } = c.var;
    const reply = await placeOrder({
      db,
      payments,
      secret: cookie.secret,
      cartId: await identifyCart(db, await readCartCookie(c, cookie), visitor),
      visitor,
      form: c.req.valid('json'),
      idempotencyKey: c.req.valid('header')['idempotency-key'],
      traceparent: c.req.header('traceparent'),
      now: clock(),
      placed: wakeSaga,
    });
    return c.json(reply, 202);
  });

  app.openapi(getOrder, async (c) => {
    const order = await loadOrderOfShopper(db, c.req.valid('param').id, c.var.visitor);
    if (!order) throw notFound();
    return c.json(viewOrder(order.state), 200);
  });

  app.openapi(postAnswer, async (c) => {
    const { id: orderId } = c.req.valid('param');
    if (!(await loadOrderOfShopper(db, orderId, c.var.visitor))) throw notFound();
    const { approved } = c.req.valid('json');
    const state = await answerSecondStep(db, {
      orderId,
      approved,
      now: clock(),
      answered: wakeSaga,
    });
    return c.json(viewOrder(state), 202);
  });
}
