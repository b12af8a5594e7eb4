import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import type { Database } from '@tessera/bff-kit/database';
import { problemResponses } from '@tessera/bff-kit/problem';
import type { ServiceEnv } from '@tessera/bff-kit/service';
import { readStanding } from './read-standing.ts';
import { ReviewStandingSchema } from './review-schema.ts';
import { productNotFound } from '../products/product-not-found.ts';

const route = createRoute({
  method: 'get',
  path: '/api/catalog/products/{handle}/my-review',
  operationId: 'showMyReview',
  request: { params: z.object({ handle: z.string().max(255) }) },
  responses: {
    200: {
      description: 'Whether the visitor may review the product, and their review of it',
      content: { 'application/json': { schema: ReviewStandingSchema } },
    },
    ...problemResponses(401, 404),
  },
});

/** `GET /api/catalog/products/:handle/my-review` */
export function showMyReview(app: OpenAPIHono<ServiceEnv>, { db }: { db: Database }): void {
  app.openapi(route, async (c) => {
    c.header('cache-control', 'no-store');
    const { handle } = c.req.valid('param');
    const { accountId } = c.var.visitor;
    // Most visitors; the page they are on asked for the product anyway.
    if (accountId === null) return c.json({ standing: 'guest' as const, review: null }, 200);
    const found = await readStanding(db, handle, accountId);
    if (found === null) throw productNotFound(handle);
    const standing = found.bought ? ('may-review' as const) : ('not-bought' as const);
    return c.json({ standing, review: found.review }, 200);
  });
}
