import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { currencyOf } from '@tessera/bff-kit/currencies';
import type { Database } from '@tessera/bff-kit/database';
import { problemResponses } from '@tessera/bff-kit/problem';
import type { ServiceEnv } from '@tessera/bff-kit/service';
import type { Answer } from '../catalogue/answer-cache.ts';
import type { AnswerCached } from '../catalogue/answer-cached.ts';
import { productsIn } from './in-currency.ts';
import { ProductSummarySchema } from './product-schema.ts';
import { repeated } from './repeated.ts';

const RecommendationsSchema = z
  .strictObject({ items: z.array(ProductSummarySchema) })
  .openapi('Recommendations');

const route = createRoute({
  method: 'get',
  path: '/api/catalog/recommendations',
  operationId: 'recommendProducts',
  request: {
    query: z.object({
      handles: repeated('products to go with'),
      variantIds: repeated('variants to go with'),
      limit: z.coerce.number().int().min(1).max(12).default(4),
    }),
  },
  responses: {
    200: {
      description: 'Products that hang well with the given ones, never one of them',
      content: { 'application/json': { schema: RecommendationsSchema } },
    },
    304: { description: 'Nothing changed since the ETag that was sent' },
    ...problemResponses(401, 422),
  },
});

/**
 * A shared palette weighs most (it is what hangs well together), then the frame of a given variant,
 * then category, then family.
 * Equals are shuffled by a hash over what was given: other products bring other neighbours, the
 * same ones always the same.
 */
const recommendSql = `
WITH given AS (
  SELECT DISTINCT p.id, p.family, p.palette FROM product p
   WHERE p.handle = ANY ($1::text[])
      OR p.id IN (SELECT product_id FROM variant WHERE id::text = ANY ($2::text[]))
),
given_frame AS (
  SELECT lower(v.option_values[o.position]) AS frame
    FROM variant v JOIN product_option o ON o.product_id = v.product_id AND lower(o.name) = 'frame'
   WHERE v.id::text = ANY ($2::text[])
),
best AS (
  SELECT l.summary, row_number() OVER (ORDER BY
           coalesce(l.palette IN (SELECT palette FROM given), false) DESC,
           coalesce(l.summary ->> 'frame' IN (SELECT frame FROM given_frame), false) DESC,
           EXISTS (SELECT FROM product_category theirs JOIN product_category ours USING (category_id)
                    WHERE theirs.product_id = l.product_id AND ours.product_id IN (SELECT id FROM given)) DESC,
           coalesce(l.family IN (SELECT family FROM given), false) DESC,
           md5(l.handle || (SELECT string_agg(id::text, ',' ORDER BY id) FROM given)), l.position, l.product_id) AS place
    FROM listing l
   WHERE l.availability = 'in-stock' AND l.product_id NOT IN (SELECT id FROM given)
)
SELECT (SELECT version FROM catalogue) AS version,
       json_build_object('items', coalesce(json_agg(summary ORDER BY place), '[]'))::text AS body
  FROM best WHERE place <= $3::int`;

/** `GET /api/catalog/recommendations` */
export function recommendProducts(
  app: OpenAPIHono<ServiceEnv>,
  { db, answerCached }: { db: Database; answerCached: AnswerCached },
): void {
  app.openapi(route, async (c) => {
    const { handles, variantIds, limit } = c.req.valid('query');
    const currency = currencyOf(c.var.visitor);
    const found = await answerCached<z.infer<typeof RecommendationsSchema>>(
      c,
      `recommendations ${JSON.stringify([handles, variantIds, limit])}`,
      async () => {
        const values = [handles, variantIds, limit];
        const [answer] = await db.query<Answer>('recommend-products', recommendSql, values);
        return answer ? productsIn(answer, currency) : null;
      },
      { currency },
    );
    if (found === null) throw new Error('Recommendations answer even when there are none.');
    return found;
  });
}
