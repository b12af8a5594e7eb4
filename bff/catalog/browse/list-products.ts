import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { currencyOf } from '@tessera/bff-kit/currencies';
import type { Database } from '@tessera/bff-kit/database';
import { problemResponses } from '@tessera/bff-kit/problem';
import type { ServiceEnv } from '@tessera/bff-kit/service';
import type { AnswerCached } from '../catalogue/answer-cached.ts';
import type { FollowedListing } from '../listing-index/follow-listing.ts';
import { productsIn } from './in-currency.ts';
import { findProducts } from './find-products.ts';
import { ListProductsQuery } from './list-products-query.ts';
import { readSales } from './read-sales.ts';
import { MoneySchema, ProductSummarySchema } from './product-schema.ts';

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
            from: MoneySchema.optional().openapi({
              description: 'where a band of prices begins, in the currency of the visitor',
            }),
            to: MoneySchema.optional().openapi({ description: 'where the next one does' }),
          }),
        ),
      }),
    ),
    search: z
      .strictObject({
        corrected: z.string().nullable().openapi({
          description: 'what was looked for instead, when a word was taken for a typo',
        }),
        words: z.array(z.string()).openapi({
          description: 'the beginnings of words, folded, that are to be marked in what was found',
        }),
        alternatives: z
          .array(z.strictObject({ q: z.string(), count: z.int() }))
          .openapi({ description: 'searches that do find something, when this one does not' }),
        families: z
          .array(z.strictObject({ value: z.string(), count: z.int() }))
          .openapi({ description: 'families that come near, when nothing was found' }),
      })
      .nullable()
      .openapi({ description: 'how the words were understood; null when none were given' }),
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

/** Orders raise no version of the catalogue, or each would make every kept answer worthless. */
const salesGoodForMs = 60_000;

/** `GET /api/catalog/products` */
export function listProducts(
  app: OpenAPIHono<ServiceEnv>,
  o: { db: Database; listing: FollowedListing; answerCached: AnswerCached },
): void {
  app.openapi(route, async (c) => {
    const query = c.req.valid('query');
    const currency = currencyOf(c.var.visitor);
    const isBySales = query.sort === 'bestselling';
    const found = await o.answerCached<z.infer<typeof ProductListSchema>>(
      c,
      `products ${JSON.stringify(query)}`,
      async () => {
        const sales = isBySales ? await readSales(o.db) : undefined;
        const now = await o.listing.read();
        const body = findProducts(now, query, currency, sales);
        return productsIn({ version: now.version, body }, currency);
      },
      isBySales ? { goodForMs: salesGoodForMs, currency } : { currency },
    );
    if (found === null) throw new Error('The list of products answers even when it is empty.');
    return found;
  });
}
