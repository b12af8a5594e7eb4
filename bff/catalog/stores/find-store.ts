import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import type { Database } from '@tessera/bff-kit/database';
import { ProblemError, problemResponses } from '@tessera/bff-kit/problem';
import { requireService } from '@tessera/bff-kit/require-service';
import type { ServiceEnv } from '@tessera/bff-kit/service';
import type { Tokens } from '@tessera/bff-kit/tokens';

const StoreSchema = z
  .strictObject({ id: z.string(), name: z.string(), city: z.string() })
  .openapi('Store');

const route = createRoute({
  method: 'get',
  path: '/internal/stores/{storeId}',
  operationId: 'findStore',
  request: { params: z.object({ storeId: z.string().min(1).max(200) }) },
  responses: {
    200: {
      description: 'A store where an order can be picked up',
      content: { 'application/json': { schema: StoreSchema } },
    },
    ...problemResponses(401, 403, 404, 422),
  },
});

const FIND = 'SELECT id, name, city FROM store WHERE id = $1';

/** `GET /internal/stores/:id`: cart asks before it takes an order that is to be picked up there. */
export function findStore(
  app: OpenAPIHono<ServiceEnv>,
  { db, tokens }: { db: Database; tokens: Tokens },
): void {
  app.use('/internal/stores/*', requireService(tokens, ['cart']));
  app.openapi(route, async (c) => {
    const { storeId } = c.req.valid('param');
    const [store] = await db.query<z.infer<typeof StoreSchema>>('find-store', FIND, [storeId]);
    if (store) return c.json(store, 200);
    throw new ProblemError(404, {
      type: 'store-not-found',
      title: 'There is no such store',
      detail: `No store has the id ${storeId}. GET /api/catalog/stores lists those there are.`,
    });
  });
}
