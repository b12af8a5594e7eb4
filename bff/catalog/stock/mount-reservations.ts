import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Database } from '@tessera/bff-kit/database';
import { ProblemError } from '@tessera/bff-kit/problem';
import { requireService } from '@tessera/bff-kit/require-service';
import type { ServiceEnv } from '@tessera/bff-kit/service';
import type { Tokens } from '@tessera/bff-kit/tokens';
import { commitReservation } from './commit-reservation.ts';
import { explainRefusal } from './explain-refusal.ts';
import { releaseReservation } from './release-reservation.ts';
import { commitRoute, releaseRoute, reserveRoute } from './reservation-routes.ts';
import { reserveStock } from './reserve-stock.ts';

/** The commands of the order saga, for cart alone. Each may be sent again; the order id is the key. */
export function mountReservations(
  app: OpenAPIHono<ServiceEnv>,
  { db, tokens }: { db: Database; tokens: Tokens },
): void {
  app.use('/internal/reservations/*', requireService(tokens, ['cart']));

  app.openapi(reserveRoute, async (c) => {
    const { orderId, lines } = c.req.valid('json');
    const decision = await db.transaction((tx) => reserveStock(tx, orderId, lines));
    if (decision.kind === 'refused') throw explainRefusal(orderId, lines, decision);
    return c.json({ orderId, status: 'held' as const }, 201);
  });

  app.openapi(commitRoute, async (c) => {
    const { orderId } = c.req.valid('param');
    const result = await db.transaction((tx) => commitReservation(tx, orderId));
    if (result === 'committed') return c.json({ orderId, status: result }, 200);
    if (result === 'released') throw explainRefusal(orderId, [], { why: 'released' });
    throw new ProblemError(404, {
      type: 'reservation-not-found',
      title: 'There is no such reservation',
      detail: `Order ${orderId} has reserved nothing. Reserve its lines first.`,
    });
  });

  app.openapi(releaseRoute, async (c) => {
    const { orderId } = c.req.valid('param');
    const result = await db.transaction((tx) => releaseReservation(tx, orderId));
    if (result === 'released') return c.json({ orderId, status: result }, 200);
    throw new ProblemError(409, {
      type: 'reservation-committed',
      title: 'The goods are sold',
      detail: `Order ${orderId} is confirmed, so its stock can no longer be released. Take the goods back by a return.`,
    });
  });
}
