import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import type { Database } from '@tessera/bff-kit/database';
import { problemResponses } from '@tessera/bff-kit/problem';
import type { ServiceEnv } from '@tessera/bff-kit/service';
import type { Answer } from '../catalogue/answer-cache.ts';
import type { AnswerCached } from '../catalogue/answer-cached.ts';
import { ListProductsQuery } from './list-products-query.ts';
import { listProductsSql } from './list-products-sql.ts';
import { ProductSummarySchema } from './product-schema.ts';

export const ProductListSchema = z
  .strictObject({
    items: z.array(ProductSummarySchema),
    total: z.int(),
    page: z.int(),
    perPage: z.int(),
    facets: z.array(
      z.strictObject({
        name: z.string(),
        label: z.string(),
        values: z.array(
          z.strictObject({
            value: z.string(),
            label: z.string(),
            count: z.int(),
            selected: z.boolean(),
          }),
        ),
      }),
    ),
  })
  .openapi('ProductList');

const route = createRoute({
  method: 'get',
  path: '/api/catalog/products',
  operationId: 'listProducts',
  request: { query: ListProductsQuery },
  responses: {
    200: {
      description: 'A page of products and the facets of the whole result',
      content: { 'application/json': { schema: ProductListSchema } },
    },
    304: { description: 'Nothing changed since the ETag that was sent' },
    ...problemResponses(401, 422),
  },
});

/** `GET /api/catalog/products` */
export function listProducts(
  app: OpenAPIHono<ServiceEnv>,
  { db, answerCached }: { db: Database; answerCached: AnswerCached },
): void {
  app.openapi(route, async (c) => {
    const query = c.req.valid('query');
    const found = await answerCached<z.infer<typeof ProductListSchema>>(
      c,
      `products ${JSON.stringify(query)}`,
      () => readProducts(db, query),
    );
    if (found === null) throw new Error('The list of products answers even when it is empty.');
    return found;
  });
}

async function readProducts(db: Database, query: ListProductsQuery): Promise<Answer | null> {
  const [answer] = await db.query<Answer>('list-products', listProductsSql, [
    query.category ?? null,
    query.q ?? null,
    query.family,
    query.palette,
    query.orientation,
    query.size,
    query.price,
    query.availability,
    query.sort,
    query.perPage,
    (query.page - 1) * query.perPage,
    query.page,
  ]);
  return answer ?? null;
}
