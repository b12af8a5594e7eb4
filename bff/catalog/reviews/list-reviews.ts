import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import type { Database } from '@tessera/bff-kit/database';
import { problemResponses } from '@tessera/bff-kit/problem';
import type { ServiceEnv } from '@tessera/bff-kit/service';
import type { Answer } from '../catalogue/answer-cache.ts';
import type { AnswerCached } from '../catalogue/answer-cached.ts';
import { productNotFound } from '../products/product-not-found.ts';
import { ReviewsSchema, type Reviews } from './review-schema.ts';

const perPage = 6;

const route = createRoute({
  method: 'get',
  path: '/api/catalog/products/{handle}/reviews',
  operationId: 'listReviews',
  request: {
    params: z.object({ handle: z.string().max(255) }),
    query: z.object({ page: z.coerce.number().int().min(1).max(1000).default(1) }),
  },
  responses: {
    200: {
      description: 'The published reviews of a product, newest first, with their summary',
      content: { 'application/json': { schema: ReviewsSchema } },
    },
    304: { description: 'Nothing changed since the ETag that was sent' },
    ...problemResponses(401, 404, 422),
  },
});

/** $1 handle, $2 page, $3 how many a page has; no row for a product that is not on sale */
const reviewsSql = `
WITH published AS (
  SELECT r.* FROM listing l JOIN review r ON r.product_id = l.product_id WHERE l.handle = $1 AND r.state = 'published'
), shown AS (
  SELECT * FROM published ORDER BY written_at DESC, id DESC LIMIT $3::int OFFSET ($2::int - 1) * $3::int
)
SELECT (SELECT version FROM catalogue) AS version, json_build_object(
  'average', (SELECT round(avg(rating), 1) FROM published),
  'total', (SELECT count(*) FROM published),
  'distribution', (SELECT json_agg(json_build_object('stars', stars, 'count',
                            (SELECT count(*) FROM published WHERE rating = stars)) ORDER BY stars DESC)
                     FROM generate_series(1, 5) AS stars),
  'items', coalesce((SELECT json_agg(json_build_object('id', id, 'rating', rating, 'title', title, 'body', body,
                              'author', author, 'writtenOn', to_char(written_at AT TIME ZONE 'UTC', 'YYYY-MM-DD'),
                              'bought', account_id IS NOT NULL) ORDER BY written_at DESC, id DESC) FROM shown), '[]'),
  'page', $2::int, 'perPage', $3::int)::text AS body
  FROM listing WHERE handle = $1`;

/** `GET /api/catalog/products/:handle/reviews` */
export function listReviews(
  app: OpenAPIHono<ServiceEnv>,
  { db, answerCached }: { db: Database; answerCached: AnswerCached },
): void {
  app.openapi(route, async (c) => {
    const { handle } = c.req.valid('param');
    const { page } = c.req.valid('query');
    const found = await answerCached<Reviews>(c, `reviews ${handle} ${page}`, async () => {
      const [answer] = await db.query<Answer>('list-reviews', reviewsSql, [handle, page, perPage]);
      return answer ?? null;
    });
    if (found === null) throw productNotFound(handle);
    return found;
  });
}
