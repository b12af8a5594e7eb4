import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import type { Database } from '@tessera/bff-kit/database';
import { problemResponses } from '@tessera/bff-kit/problem';
import type { ServiceEnv } from '@tessera/bff-kit/service';
import type { Answer } from '../catalogue/answer-cache.ts';
import type { AnswerCached } from '../catalogue/answer-cached.ts';

const StoresSchema = z
  .strictObject({
    items: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        line1: z.string(),
        postcode: z.string(),
        city: z.string(),
        country: z.string().length(2).openapi({ description: 'ISO 3166-1 alpha-2' }),
        phone: z.string(),
        hours: z.array(z.strictObject({ days: z.string(), open: z.string(), close: z.string() })),
      }),
    ),
  })
  .openapi('Stores');

const route = createRoute({
  method: 'get',
  path: '/api/catalog/stores',
  operationId: 'listStores',
  responses: {
    200: {
      description: 'The stores where an order can be picked up',
      content: { 'application/json': { schema: StoresSchema } },
    },
    304: { description: 'Nothing changed since the ETag that was sent' },
    ...problemResponses(401),
  },
});

const storesSql = `
SELECT (SELECT version FROM catalogue) AS version, json_build_object('items', coalesce(json_agg(
         json_build_object('id', id, 'name', name, 'line1', line1, 'postcode', postcode, 'city', city,
                           'country', country, 'phone', phone, 'hours', hours) ORDER BY position), '[]'))::text AS body
  FROM store`;

/** `GET /api/catalog/stores` */
export function listStores(
  app: OpenAPIHono<ServiceEnv>,
  { db, answerCached }: { db: Database; answerCached: AnswerCached },
): void {
  app.openapi(route, async (c) => {
    const found = await answerCached<z.infer<typeof StoresSchema>>(c, 'stores', async () => {
      const [answer] = await db.query<Answer>('list-stores', storesSql);
      return answer ?? null;
    });
    if (found === null) throw new Error('The list of stores answers even when it is empty.');
    return found;
  });
}
