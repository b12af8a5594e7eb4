import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import type { Database } from '@tessera/bff-kit/database';
import { problemResponses } from '@tessera/bff-kit/problem';
import type { ServiceEnv } from '@tessera/bff-kit/service';
import { explainRefusal } from './explain-refusal.ts';
import { productNotFound } from '../products/product-not-found.ts';
import { recordReview } from './record-review.ts';
import { MyReviewSchema, ReviewInput } from './review-schema.ts';

const route = createRoute({
  method: 'put',
  path: '/api/catalog/products/{handle}/my-review',
  operationId: 'writeReview',
  request: {
    params: z.object({ handle: z.string().max(255) }),
    body: { required: true, content: { 'application/json': { schema: ReviewInput } } },
  },
  responses: {
    200: {
      description: 'The review as it was taken in; it waits to be looked at',
      content: { 'application/json': { schema: MyReviewSchema } },
    },
    ...problemResponses(401, 403, 404, 422, 429),
  },
});

/** `PUT /api/catalog/products/:handle/my-review`: one a customer and product, to be written again at will. */
export function writeReview(
  app: OpenAPIHono<ServiceEnv>,
  { db, clock }: { db: Database; clock: () => Date },
): void {
  app.openapi(route, async (c) => {
    const { handle } = c.req.valid('param');
    const { accountId } = c.var.visitor;
    if (accountId === null) throw explainRefusal('sign-in-required');
    const input = c.req.valid('json');
    const result = await recordReview(db, { handle, accountId, input, now: clock() });
    if (result.outcome === 'no-product') throw productNotFound(handle);
    if (result.outcome === 'refused') throw explainRefusal(result.refusal);
    c.header('cache-control', 'no-store');
    return c.json(result.review, 200);
  });
}
