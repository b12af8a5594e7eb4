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
        latitude: z.number().nullable().openapi({ description: 'null: not known' }),
        longitude: z.number().nullable(),
        timeZone: z.string().openapi({ example: 'Europe/Berlin' }),
        hours: z.array(
          z.strictObject({
            days: z.string().openapi({ example: 'Monday to Friday' }),
            first: z.int().min(1).max(7).openapi({ description: 'ISO weekday, 1 is Monday' }),
            last: z.int().min(1).max(7),
            open: z.string(),
            close: z.string(),
          }),
        ),
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
                           'country', country, 'phone', phone, 'latitude', latitude, 'longitude', longitude,
                           'timeZone', time_zone, 'hours', hours) ORDER BY position), '[]'))::text AS body
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
