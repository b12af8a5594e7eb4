import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import type { Database } from '@tessera/bff-kit/database';
import { ProblemError, problemResponses } from '@tessera/bff-kit/problem';
import type { ServiceEnv } from '@tessera/bff-kit/service';
import type { Answer } from '../catalogue/answer-cache.ts';
import type { AnswerCached } from '../catalogue/answer-cached.ts';
import { ProductDetailSchema, type ProductDetail } from './product-schema.ts';
import { showProductSql } from './show-product-sql.ts';

const route = createRoute({
  method: 'get',
  path: '/api/catalog/products/{handle}',
  operationId: 'showProduct',
  request: { params: z.object({ handle: z.string().max(255) }) },
  responses: {
    200: {
      description: 'The product with its variants, prices and stock levels',
      content: { 'application/json': { schema: ProductDetailSchema } },
    },
    304: { description: 'Nothing changed since the ETag that was sent' },
    ...problemResponses(401, 404),
  },
});

/** `GET /api/catalog/products/:handle` */
export function showProduct(
  app: OpenAPIHono<ServiceEnv>,
  { db, answerCached }: { db: Database; answerCached: AnswerCached },
): void {
  app.openapi(route, async (c) => {
    const { handle } = c.req.valid('param');
    const found = await answerCached<ProductDetail>(c, `product ${handle}`, async () => {
      const [answer] = await db.query<Answer>('show-product', showProductSql, [handle]);
      return answer ?? null;
    });
    if (found !== null) return found;
    throw new ProblemError(404, {
      type: 'product-not-found',
      title: 'There is no such product',
      detail: `No product has the handle "${handle}", or it is no longer sold. Look for it with a search.`,
    });
  });
}
