import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { problemResponses } from '@tessera/bff-kit/problem';
import type { ServiceEnv } from '@tessera/bff-kit/service';
import { streamSSE } from 'hono/streaming';
import { orderNotFound } from './order-not-found.ts';
import { orderParams, orderReply, type OrderRoutes } from './order-route-parts.ts';
import { loadOrder, loadOrderOfShopper } from './order-store.ts';
import { orderChanges } from './stream-order.ts';
import { viewOrder } from './view-order.ts';

const getOrder = createRoute({
  method: 'get',
  path: '/api/cart/orders/{id}',
  summary: 'An order of this visitor or account',
  request: { params: orderParams },
  responses: { 200: orderReply('The order as it is now'), ...problemResponses(401, 404, 422) },
});

const getChanges = createRoute({
  method: 'get',
  path: '/api/cart/orders/{id}/events',
  summary: 'An order while it is being placed: an event `order` now and with each change',
  description:
    'Server-sent events. The data of each is the order as GET /api/cart/orders/{id} answers it. Ends when the order is decided.',
  request: { params: orderParams },
  responses: {
    200: { description: 'The stream', content: { 'text/event-stream': {} } },
    ...problemResponses(401, 404, 422),
  },
});

const getReturn = createRoute({
  method: 'get',
  path: '/api/cart/orders/{id}/payment-return',
  summary: 'Where a bank’s page sends the shopper back to; goes on to the order’s page',
  request: { params: orderParams },
  responses: {
    303: { description: 'To the order’s page' },
    ...problemResponses(401, 404, 422),
  },
});

/** Looking at an order: once, as it changes, and on the way back from a bank's page. */
export function mountFollowingRoutes(app: OpenAPIHono<ServiceEnv>, o: OrderRoutes): void {
  const { db, signals } = o;

  app.openapi(getOrder, async (c) => {
    const order = await loadOrderOfShopper(db, c.req.valid('param').id, c.var.visitor);
    if (!order) throw orderNotFound();
    return c.json(viewOrder(order.state), 200);
  });

  app.openapi(getChanges, async (c) => {
    const order = await loadOrderOfShopper(db, c.req.valid('param').id, c.var.visitor);
    if (!order) throw orderNotFound();
    const { stopping } = c.env ?? {};
    return streamSSE(c, async (stream) => {
      const left = new AbortController();
      stream.onAbort(() => left.abort());
      const signal = stopping ? AbortSignal.any([left.signal, stopping]) : left.signal;
      for await (const { state, version } of orderChanges({ db, signals, signal }, order)) {
        const data = JSON.stringify(viewOrder(state));
        await stream.writeSSE({ event: 'order', id: String(version), data });
      }
    });
  });

  app.openapi(getReturn, async (c) => {
    const { id: orderId } = c.req.valid('param');
    if (!(await loadOrder(db, orderId))) throw orderNotFound();
    await o.paymentMoved(orderId);
    return c.redirect(`/orders/${orderId}`, 303);
  });
}
