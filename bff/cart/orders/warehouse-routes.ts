import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { ProblemError, problemResponses } from '@tessera/bff-kit/problem';
import { requireService } from '@tessera/bff-kit/require-service';
import type { ServiceEnv } from '@tessera/bff-kit/service';
import type { Tokens } from '@tessera/bff-kit/tokens';
import { cancelOrder } from './cancel-order.ts';
import { dispatchOrder } from './dispatch-order.ts';
import { jsonBody, orderReply, type OrderRoutes } from './order-route-parts.ts';
import { findOrder } from './order-store.ts';
import { rebuildOrders } from './rebuild-orders.ts';
import { receiveReturn } from './return-goods.ts';
import { viewOrder } from './view-order.ts';

const order = z.string().min(1).max(100).openapi({ description: 'Its id or its reference.' });
const params = z.object({ order });

const getOrder = createRoute({
  method: 'get',
  path: '/internal/orders/{order}',
  request: { params },
  responses: { 200: orderReply('The order as it is now'), ...problemResponses(401, 403, 404, 422) },
});

const Dispatch = z.strictObject({ tracking: z.string().trim().min(1).max(100).nullish() });

const postDispatch = createRoute({
  method: 'post',
  path: '/internal/orders/{order}/dispatch',
  request: { params, ...jsonBody(Dispatch) },
  responses: {
    200: orderReply('The parcel has left'),
    ...problemResponses(400, 401, 403, 404, 409, 422),
  },
});

const Cancel = z.strictObject({ reason: z.string().trim().min(1).max(500) });

const postCancellation = createRoute({
  method: 'post',
  path: '/internal/orders/{order}/cancellation',
  request: { params, ...jsonBody(Cancel) },
  responses: {
    200: orderReply('Cancelled by the shop'),
    ...problemResponses(400, 401, 403, 404, 409, 422),
  },
});

const postArrival = createRoute({
  method: 'post',
  path: '/internal/orders/{order}/returns/{returnId}/arrival',
  request: { params: params.extend({ returnId: z.string().min(1).max(100) }) },
  responses: {
    200: orderReply('The return is here; it is restocked and paid back'),
    ...problemResponses(401, 403, 404, 409, 422),
  },
});

const postRebuild = createRoute({
  method: 'post',
  path: '/internal/rebuild-orders',
  responses: {
    200: {
      description: 'Views and sagas are what the events say',
      content: {
        'application/json': {
          schema: z.strictObject({ orders: z.int(), views: z.int(), sagas: z.int() }),
        },
      },
    },
    ...problemResponses(401, 403),
  },
});

/** What the shop's own people do with orders, by the command line: look, dispatch, cancel, take returns in. */
export function mountWarehouseRoutes(
  app: OpenAPIHono<ServiceEnv>,
  o: OrderRoutes & { tokens: Tokens },
): void {
  const { db, clock, signals, wakeSaga } = o;
  app.use('/internal/orders/*', requireService(o.tokens, ['cli']));
  app.use('/internal/rebuild-orders', requireService(o.tokens, ['cli']));

  const find = async (name: string) => {
    const found = await findOrder(db, name);
    if (found) return found.state;
    throw new ProblemError(404, {
      type: 'order-not-found',
      title: 'There is no such order',
      detail: `No order has the reference or id "${name}". References look like TS-7K3M-9QXD.`,
    });
  };
  const moved = (orderId: string): void => {
    signals.changed(orderId);
    wakeSaga();
  };

  app.openapi(getOrder, async (c) =>
    c.json(viewOrder(await find(c.req.valid('param').order)), 200),
  );

  app.openapi(postRebuild, async (c) => {
    const report = await rebuildOrders(db, clock());
    wakeSaga();
    return c.json(report, 200);
  });

  app.openapi(postDispatch, async (c) => {
    const { id: orderId } = (await find(c.req.valid('param').order)).order;
    const tracking = c.req.valid('json').tracking ?? null;
    const state = await dispatchOrder(db, { orderId, tracking, now: clock() });
    moved(orderId);
    return c.json(viewOrder(state), 200);
  });

  app.openapi(postCancellation, async (c) => {
    const { id: orderId } = (await find(c.req.valid('param').order)).order;
    const { reason } = c.req.valid('json');
    const state = await cancelOrder(db, { orderId, by: 'shop', reason, now: clock() });
    moved(orderId);
    return c.json(viewOrder(state), 200);
  });

  app.openapi(postArrival, async (c) => {
    const { id: orderId } = (await find(c.req.valid('param').order)).order;
    const { returnId } = c.req.valid('param');
    const state = await receiveReturn(db, { orderId, returnId, now: clock() });
    moved(orderId);
    return c.json(viewOrder(state), 200);
  });
}
