import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Database } from '@tessera/bff-kit/database';
import { requireService } from '@tessera/bff-kit/require-service';
import type { ServiceEnv } from '@tessera/bff-kit/service';
import type { Tokens } from '@tessera/bff-kit/tokens';
import { commitReservation } from './commit-reservation.ts';
import { explainCommit, explainReserve, explainReturn } from './explain-refusal.ts';
import { releaseReservation } from './release-reservation.ts';
import { commitRoute, releaseRoute, reserveRoute, returnRoute } from './reservation-routes.ts';
import { reserveStock } from './reserve-stock.ts';
import { returnGoods } from './return-goods.ts';

/** The commands of the order saga, for cart alone. Each may be sent again; the order id is the key. */
export function mountReservations(
  app: OpenAPIHono<ServiceEnv>,
  { db, tokens, clock }: { db: Database; tokens: Tokens; clock: () => Date },
): void {
  app.use('/internal/reservations/*', requireService(tokens, ['cart']));

  app.openapi(reserveRoute, async (c) => {
    const { orderId, lines } = c.req.valid('json');
    const result = await reserveStock({ db, clock }, orderId, lines);
    if (result.outcome !== 'held') throw explainReserve(orderId, lines, result);
    return c.json({ orderId, status: result.outcome, expiresAt: result.expiresAt }, 201);
  });

  app.openapi(commitRoute, async (c) => {
    const { orderId } = c.req.valid('param');
    const result = await commitReservation(db, orderId);
    if (result.outcome !== 'committed') throw explainCommit(orderId, result);
    return c.json({ orderId, status: result.outcome }, 200);
  });

  app.openapi(releaseRoute, async (c) => {
    const { orderId } = c.req.valid('param');
    const { outcome } = await releaseReservation(db, orderId);
    return c.json({ orderId, status: outcome }, 200);
  });

  app.openapi(returnRoute, async (c) => {
    const { orderId } = c.req.valid('param');
    const { returnId, lines } = c.req.valid('json');
    const result = await returnGoods(db, orderId, returnId, lines);
    if (result.outcome !== 'returned') throw explainReturn(orderId, returnId, result);
    return c.json({ orderId, returnId }, 200);
  });
}
