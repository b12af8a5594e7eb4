import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { problemResponses } from '@tessera/bff-kit/problem';
import type { ServiceEnv } from '@tessera/bff-kit/service';
import { cancelOrder } from './cancel-order.ts';
import { orderNotFound } from './order-not-found.ts';
import { jsonBody, orderParams, orderReply, type OrderRoutes } from './order-route-parts.ts';
import { CancellationSchema, IdempotencyKeySchema, ReturnRequestSchema } from './order-schemas.ts';
import { loadOrderOfShopper } from './order-store.ts';
import { requestReturn } from './return-goods.ts';
import { viewOrder } from './view-order.ts';

const postCancellation = createRoute({
  method: 'post',
  path: '/api/cart/orders/{id}/cancellation',
  summary: 'Cancel an order that was not dispatched yet; cancelling it again changes nothing',
  request: { params: orderParams, ...jsonBody(CancellationSchema) },
  responses: {
    202: orderReply('Cancelled; the money and the prints go back'),
    ...problemResponses(400, 401, 404, 409, 422),
  },
});

const postReturn = createRoute({
  method: 'post',
  path: '/api/cart/orders/{id}/returns',
  summary: 'Announce that pieces come back; the same Idempotency-Key makes one return',
  request: { params: orderParams, headers: IdempotencyKeySchema, ...jsonBody(ReturnRequestSchema) },
  responses: {
    202: orderReply('Noted; paid back when the parcel has arrived'),
    ...problemResponses(400, 401, 404, 409, 422),
  },
});

/** What a shopper can do with an order that was confirmed. */
export function mountAfterwardsRoutes(app: OpenAPIHono<ServiceEnv>, o: OrderRoutes): void {
  const { db, clock, signals, wakeSaga } = o;

  app.openapi(postCancellation, async (c) => {
    const { id: orderId } = c.req.valid('param');
    if (!(await loadOrderOfShopper(db, orderId, c.var.visitor))) throw orderNotFound();
    const reason = c.req.valid('json').reason || null;
    const state = await cancelOrder(db, { orderId, by: 'shopper', reason, now: clock() });
    signals.changed(orderId);
    wakeSaga();
    return c.json(viewOrder(state), 202);
  });

  app.openapi(postReturn, async (c) => {
    const { id: orderId } = c.req.valid('param');
    if (!(await loadOrderOfShopper(db, orderId, c.var.visitor))) throw orderNotFound();
    const idempotencyKey = c.req.valid('header')['idempotency-key'];
    const { lines, reason } = c.req.valid('json');
    const body = await requestReturn(db, { orderId, lines, reason, idempotencyKey, now: clock() });
    signals.changed(orderId);
    return c.json(body, 202);
  });
}
