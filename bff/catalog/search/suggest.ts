import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import type { Database } from '@tessera/bff-kit/database';
import { problemResponses } from '@tessera/bff-kit/problem';
import type { ServiceEnv } from '@tessera/bff-kit/service';
import type { Answer } from '../catalogue/answer-cache.ts';
import type { AnswerCached } from '../catalogue/answer-cached.ts';

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
      }),
    ),
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

/** Typos are corrected by search_query(), the same as in the list: what is suggested is found. */
const suggestSql = `
WITH asked AS MATERIALIZED (SELECT search_query($1) AS words),
suggestion AS (
  (SELECT 1 AS place, 0::real AS rank, 'category' AS kind, c.handle AS value, c.title AS label, '' AS note
     FROM category c
    WHERE to_tsvector('english', search_words(c.title)) @@ (SELECT words FROM asked)
      AND EXISTS (SELECT FROM listing WHERE categories @> ARRAY[c.handle])
    ORDER BY c.position, c.title LIMIT 2)
  UNION ALL
  (SELECT 2, 0::real, 'family', family, family, 'Series'
     FROM (SELECT DISTINCT family FROM listing) AS families
    WHERE to_tsvector('english', search_words(family)) @@ (SELECT words FROM asked) ORDER BY family LIMIT 2)
  UNION ALL
  (SELECT 3, ts_rank(l.document, (SELECT words FROM asked)), 'product', l.handle, l.title,
          concat_ws(', no. ', l.summary ->> 'series', l.summary ->> 'number')
     FROM listing l WHERE l.document @@ (SELECT words FROM asked) ORDER BY 2 DESC, l.position LIMIT 8)
)
SELECT (SELECT version FROM catalogue) AS version, json_build_object('items', coalesce(json_agg(
         json_build_object('kind', kind, 'value', value, 'label', label, 'note', note) ORDER BY place, rank DESC, label), '[]'))::text AS body
  FROM (SELECT * FROM suggestion ORDER BY place, rank DESC, label LIMIT 8) AS shown`;

/** `GET /api/catalog/suggestions?q=` */
export function suggest(
  app: OpenAPIHono<ServiceEnv>,
  { db, answerCached }: { db: Database; answerCached: AnswerCached },
): void {
  app.openapi(route, async (c) => {
    const q = c.req.valid('query').q.toLowerCase();
    const found = await answerCached<z.infer<typeof SuggestionsSchema>>(
      c,
      `suggest ${q}`,
      async () => {
        const [answer] = await db.query<Answer>('suggest', suggestSql, [q]);
        return answer ?? null;
      },
    );
    if (found === null) throw new Error('Suggestions answer even when there are none.');
    return found;
  });
}
