import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import type { Database } from '@tessera/bff-kit/database';
import { problemResponses } from '@tessera/bff-kit/problem';
import type { ServiceEnv } from '@tessera/bff-kit/service';
import type { Answer } from '../catalogue/answer-cache.ts';
import type { AnswerCached } from '../catalogue/answer-cached.ts';

const CategoriesSchema = z
  .strictObject({
    items: z.array(
      z.strictObject({
        handle: z.string(),
        title: z.string(),
        description: z.string(),
        count: z.int().openapi({ description: 'visible products in it, at least 1' }),
      }),
    ),
    total: z.int().openapi({ description: 'visible products in the whole shop' }),
  })
  .openapi('Categories');

const route = createRoute({
  method: 'get',
  path: '/api/catalog/categories',
  operationId: 'listCategories',
  responses: {
    200: {
      description: 'The categories that have products, in the order of the shop',
      content: { 'application/json': { schema: CategoriesSchema } },
    },
    304: { description: 'Nothing changed since the ETag that was sent' },
    ...problemResponses(401),
  },
});

const categoriesSql = `
WITH counted AS (
  SELECT c.position, c.handle, c.title, c.description, count(*) AS count
    FROM category c
    JOIN product_category pc ON pc.category_id = c.id
    JOIN listing l ON l.product_id = pc.product_id
   GROUP BY c.id
)
SELECT (SELECT version FROM catalogue) AS version, json_build_object(
  'items', coalesce((SELECT json_agg(json_build_object('handle', handle, 'title', title,
                       'description', description, 'count', count) ORDER BY position, title) FROM counted), '[]'),
  'total', (SELECT count(*) FROM listing))::text AS body`;

/** `GET /api/catalog/categories` */
export function listCategories(
  app: OpenAPIHono<ServiceEnv>,
  { db, answerCached }: { db: Database; answerCached: AnswerCached },
): void {
  app.openapi(route, async (c) => {
    const found = await answerCached<z.infer<typeof CategoriesSchema>>(
      c,
      'categories',
      async () => {
        const [answer] = await db.query<Answer>('list-categories', categoriesSql);
        return answer ?? null;
      },
    );
    if (found === null) throw new Error('The list of categories answers even when it is empty.');
    return found;
  });
}
