import { createRoute, z } from '@hono/zod-openapi';
import { problemResponses } from '@tessera/bff-kit/problem';
import type { AccountApp, AccountDeps } from '../deps.ts';
import { requireAccount } from '../identity/current-account.ts';
import { OrderSchema } from './order.ts';
import { readOrders } from './read-orders.ts';

const route = createRoute({
  method: 'get',
  path: '/api/account/orders',
  summary: 'Orders of the account, the newest first',
  description: 'Orders placed as a guest are not among them, even from the same browser.',
  request: {
    query: z.object({
      limit: z.coerce
        .number('Use a number from 1 to 100')
        .int('Use a whole number')
        .min(1, 'Use at least 1')
        .max(100, 'Use at most 100')
        .default(50),
    }),
  },
  responses: {
    200: {
      description: 'The orders',
      content: { 'application/json': { schema: z.object({ items: z.array(OrderSchema) }) } },
    },
    ...problemResponses(401, 422),
  },
});

export function mountListOrders(app: AccountApp, { auth, db }: AccountDeps): void {
  app.openapi(route, async (c) => {
    const account = await requireAccount(auth, c.req.raw.headers);
    const { limit } = c.req.valid('query');
    c.header('cache-control', 'no-store');
    return c.json({ items: await readOrders(db, account.id, limit) }, 200);
  });
}
