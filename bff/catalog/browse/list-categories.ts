import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { problemResponses } from '@tessera/bff-kit/problem';
import type { ServiceEnv } from '@tessera/bff-kit/service';
import type { AnswerCached } from '../catalogue/answer-cached.ts';
import { countCommon } from '../listing-index/bit-set.ts';
import type { CurrentListing, FollowedListing } from '../listing-index/follow-listing.ts';

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

function countCategories({ index, categories }: CurrentListing): z.infer<typeof CategoriesSchema> {
  const none = new Uint32Array();
  const items = categories
    .map((words) => ({
      ...words,
      count: countCommon(index.alive, index.categories.get(words.handle) ?? none),
    }))
    .filter(({ count }) => count > 0);
  return { items, total: index.size };
}

/** `GET /api/catalog/categories` */
export function listCategories(
  app: OpenAPIHono<ServiceEnv>,
  { listing, answerCached }: { listing: FollowedListing; answerCached: AnswerCached },
): void {
  app.openapi(route, async (c) => {
    const found = await answerCached<z.infer<typeof CategoriesSchema>>(
      c,
      'categories',
      async () => {
        const now = await listing.read();
        return { version: now.version, body: JSON.stringify(countCategories(now)) };
      },
    );
    if (found === null) throw new Error('The list of categories answers even when it is empty.');
    return found;
  });
}
