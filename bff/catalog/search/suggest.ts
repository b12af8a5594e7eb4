import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { problemResponses } from '@tessera/bff-kit/problem';
import type { ServiceEnv } from '@tessera/bff-kit/service';
import type { AnswerCached } from '../catalogue/answer-cached.ts';
import type { FollowedListing } from '../listing-index/follow-listing.ts';
import { findSuggestions } from './find-suggestions.ts';

const SuggestionsSchema = z
  .strictObject({
    items: z.array(
      z.strictObject({
        kind: z.enum(['category', 'family', 'product']),
        value: z.string().openapi({
          description: "a category's or product's handle; a family's name as the facet takes it",
        }),
        label: z.string(),
        note: z.string().openapi({ description: 'what tells equal labels apart; may be empty' }),
        series: z.string().nullable().openapi({ description: 'of a product' }),
        number: z.string().nullable().openapi({ description: 'of a product, in its series' }),
      }),
    ),
    words: z.array(z.string()).openapi({
      description: 'the beginnings of words, folded, that are to be marked in the labels',
    }),
  })
  .openapi('Suggestions');

const route = createRoute({
  method: 'get',
  path: '/api/catalog/suggestions',
  operationId: 'suggest',
  request: { query: z.object({ q: z.string().trim().max(200) }) },
  responses: {
    200: {
      description: 'Up to eight suggestions, categories and families first',
      content: { 'application/json': { schema: SuggestionsSchema } },
    },
    304: { description: 'Nothing changed since the ETag that was sent' },
    ...problemResponses(401, 422),
  },
});

/** `GET /api/catalog/suggestions?q=` */
export function suggest(
  app: OpenAPIHono<ServiceEnv>,
  { listing, answerCached }: { listing: FollowedListing; answerCached: AnswerCached },
): void {
  app.openapi(route, async (c) => {
    const q = c.req.valid('query').q.toLowerCase();
    const found = await answerCached<z.infer<typeof SuggestionsSchema>>(
      c,
      `suggest ${q}`,
      async () => {
        const now = await listing.read();
        return { version: now.version, body: JSON.stringify(findSuggestions(now, q)) };
      },
    );
    if (found === null) throw new Error('Suggestions answer even when there are none.');
    return found;
  });
}
