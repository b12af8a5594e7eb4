import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { currencyOf } from '@tessera/bff-kit/currencies';
import type { Database } from '@tessera/bff-kit/database';
import { problemResponses } from '@tessera/bff-kit/problem';
import type { ServiceEnv } from '@tessera/bff-kit/service';
import type { Answer } from '../catalogue/answer-cache.ts';
import type { AnswerCached } from '../catalogue/answer-cached.ts';
import { productNotFound } from '../products/product-not-found.ts';
import { productIn } from './in-currency.ts';
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
    const currency = currencyOf(c.var.visitor);
    const read = async () => {
      const [answer] = await db.query<Answer>('show-product', showProductSql, [handle]);
      return answer ? productIn(answer, currency) : null;
    };
    const found = await answerCached<ProductDetail>(c, `product ${handle}`, read, { currency });
    if (found !== null) return found;
    throw productNotFound(handle);
  });
}
