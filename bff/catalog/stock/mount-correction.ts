import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import type { Database } from '@tessera/bff-kit/database';
import { problemResponses } from '@tessera/bff-kit/problem';
import { requireService } from '@tessera/bff-kit/require-service';
import type { ServiceEnv } from '@tessera/bff-kit/service';
import type { Tokens } from '@tessera/bff-kit/tokens';
import { correctStock } from './correct-stock.ts';
import { explainCorrection } from './explain-correction.ts';

const SkuStockSchema = z
  .strictObject({
    sku: z.string(),
    variantId: z.uuid(),
    product: z.string().openapi({ description: "its product's handle" }),
    onHand: z.int(),
    held: z.int().openapi({ description: 'by orders that are being paid' }),
    sold: z.int(),
    oversell: z.boolean().openapi({ description: 'may be sold without being there' }),
  })
  .openapi('SkuStock');

const route = createRoute({
  method: 'put',
  path: '/internal/stock/{sku}',
  operationId: 'correctStock',
  request: {
    params: z.object({ sku: z.string().min(1).max(255) }),
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({ onHand: z.int().min(0).max(1_000_000_000) }),
        },
      },
    },
  },
  responses: {
    200: {
      description: 'What is on hand now; the same when it was already',
      content: { 'application/json': { schema: SkuStockSchema } },
    },
    ...problemResponses(401, 403, 404, 409, 422),
  },
});

/** `PUT /internal/stock/:sku`: an administrator counted, at the command line. */
export function mountCorrection(
  app: OpenAPIHono<ServiceEnv>,
  { db, tokens }: { db: Database; tokens: Tokens },
): void {
  app.use('/internal/stock/*', requireService(tokens, ['cli']));
  app.openapi(route, async (c) => {
    const { sku } = c.req.valid('param');
    const result = await correctStock(db, sku, c.req.valid('json').onHand);
    if (result.outcome !== 'corrected') throw explainCorrection(sku, result);
    return c.json(result.stock, 200);
  });
}
