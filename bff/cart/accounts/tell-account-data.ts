import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Database } from '@tessera/bff-kit/database';
import { requireService } from '@tessera/bff-kit/require-service';
import type { ServiceEnv } from '@tessera/bff-kit/service';
import type { Tokens } from '@tessera/bff-kit/tokens';
import type { OrderDetails } from '../orders/order.ts';

interface Row {
  status: string;
  order: OrderDetails;
}

const ORDERS = `SELECT status, state->'order' AS order FROM order_view WHERE account_id = $1 ORDER BY placed_at`;
const CART = `SELECT lines, saved, created_at, updated_at FROM cart WHERE account_id = $1`;

/**
 * `GET /internal/accounts/{id}/data`: all that this service knows of an account, for the person themselves.
 * Account asks, when somebody takes their data with them.
 */
export function mountAccountData(
  app: OpenAPIHono<ServiceEnv>,
  { db, tokens }: { db: Database; tokens: Tokens },
): void {
  app.get('/internal/accounts/:id/data', requireService(tokens, ['account']), async (c) => {
    const accountId = [c.req.param('id')];
    const orders = await db.query<Row>('cart/orders-of-account', ORDERS, accountId);
    const [cart] = await db.query('cart/cart-of-account', CART, accountId);
    return c.json({
      cart: cart ?? null,
      orders: orders.map(({ status, order }) => ({
        reference: order.reference,
        status,
        placedAt: order.placedAt,
        email: order.email,
        name: order.name,
        address: order.address,
        delivery: order.delivery,
        card: order.card,
        currency: order.currency,
        subtotal: order.subtotal,
        tax: order.tax,
        total: order.total,
        discount: order.discount ?? null,
        giftNote: order.giftNote ?? null,
        lines: order.lines,
      })),
    });
  });
}
