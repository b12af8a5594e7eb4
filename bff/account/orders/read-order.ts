import { createRoute, z } from '@hono/zod-openapi';
import { problemResponses, ProblemError } from '@tessera/bff-kit/problem';
import type { AccountApp, AccountDeps } from '../deps.ts';
import { requireAccount } from '../identity/current-account.ts';
import { orderColumns, OrderSchema, toOrder, type OrderRow } from './order.ts';

const route = createRoute({
  method: 'get',
  path: '/api/account/orders/{id}',
  summary: 'One order of the account',
  request: {
    params: z.object({
      id: z
        .string()
        .max(100)
        .openapi({ param: { name: 'id', in: 'path' } }),
    }),
  },
  responses: {
    200: { description: 'The order', content: { 'application/json': { schema: OrderSchema } } },
    ...problemResponses(401, 404, 422),
  },
});

export function mountReadOrder(app: AccountApp, { auth, db }: AccountDeps): void {
  app.openapi(route, async (c) => {
    const account = await requireAccount(auth, c.req.raw.headers);
    const [row] = await db.query<OrderRow>(
      'account.order.read',
      `select ${orderColumns} from order_history where account_id = $1 and order_id = $2`,
      [account.id, c.req.valid('param').id],
    );
    if (!row) throw noSuchOrder();
    c.header('cache-control', 'no-store');
    return c.json(toOrder(row), 200);
  });
}

/** Somebody else's order and none at all are told alike. */
function noSuchOrder(): ProblemError {
  return new ProblemError(404, {
    type: 'not-found',
    title: 'No such order',
    detail:
      'This account has no such order. An order placed as a guest is found under the link in its confirmation; a new one may take a second to appear.',
  });
}
