import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Database } from '@tessera/bff-kit/database';
import { requireService } from '@tessera/bff-kit/require-service';
import type { ServiceEnv } from '@tessera/bff-kit/service';
import type { Tokens } from '@tessera/bff-kit/tokens';

const REVIEWS = `SELECT p.handle, r.rating, r.title, r.body, r.author, r.state, r.reason, r.written_at AS "writtenAt"
  FROM review r JOIN product p ON p.id = r.product_id WHERE r.account_id = $1 ORDER BY r.written_at, r.id`;
const PURCHASES = `SELECT order_id AS "orderId", handle, cancelled FROM purchase WHERE account_id = $1 ORDER BY order_id, handle`;

/**
 * `GET /internal/accounts/{id}/data`: all that this service knows of an account, for the person themselves.
 * Account asks, when somebody takes their data with them.
 */
export function tellAccountData(
  app: OpenAPIHono<ServiceEnv>,
  { db, tokens }: { db: Database; tokens: Tokens },
): void {
  app.get('/internal/accounts/:id/data', requireService(tokens, ['account']), async (c) => {
    const accountId = [c.req.param('id')];
    return c.json({
      reviews: await db.query('reviews-of-account', REVIEWS, accountId),
      purchases: await db.query('purchases-of-account', PURCHASES, accountId),
    });
  });
}
