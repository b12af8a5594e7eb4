import type { ServiceClient } from '@tessera/bff-kit/service-client';
import { Hono } from 'hono';

interface Reservation {
  status: 'held' | 'committed' | 'released';
  lines: { variantId: string; quantity: number }[];
}

/**
 * Catalog's stock commands in memory, as its contract has them. `stock` counts what is free,
 * `sold` what was committed; `down` makes it answer nothing; `before` runs ahead of each command.
 */
export function fakeCatalog(stock: Record<string, number>) {
  const reservations = new Map<string, Reservation>();
  const sold: Record<string, number> = {};
  const calls: string[] = [];
  const traces: (string | undefined)[] = [];
  const control = { down: false, before: async (_call: string): Promise<void> => undefined };
  const app = new Hono();

  app.post('/internal/reservations', async (c) => {
    const { orderId, lines } = await c.req.json<{ orderId: string } & Pick<Reservation, 'lines'>>();
    const existing = reservations.get(orderId);
    if (existing?.status === 'released') return c.json({ type: 'reservation-released' }, 409);
    if (existing) return c.json({ orderId, status: existing.status }, 201);
    const short = lines.flatMap(({ variantId, quantity }) => {
      const available = stock[variantId] ?? 0;
      return available < quantity ? [{ variantId, quantity, available }] : [];
    });
    if (short.length > 0) return c.json({ type: 'out-of-stock', lines: short }, 409);
    for (const line of lines) stock[line.variantId] = (stock[line.variantId] ?? 0) - line.quantity;
    reservations.set(orderId, { status: 'held', lines });
    return c.json({ orderId, status: 'held' }, 201);
  });

  app.post('/internal/reservations/:orderId/commit', (c) => {
    const reservation = reservations.get(c.req.param('orderId'));
    if (!reservation) return c.json({ type: 'reservation-not-found' }, 404);
    if (reservation.status === 'held') {
      for (const { variantId, quantity } of reservation.lines) {
        sold[variantId] = (sold[variantId] ?? 0) + quantity;
      }
    }
    reservation.status = 'committed';
    return c.json({ status: 'committed' });
  });

  app.delete('/internal/reservations/:orderId', (c) => {
    const reservation = reservations.get(c.req.param('orderId'));
    if (reservation?.status === 'held') {
      for (const { variantId, quantity } of reservation.lines) {
        stock[variantId] = (stock[variantId] ?? 0) + quantity;
      }
    }
    reservations.set(c.req.param('orderId'), { status: 'released', lines: [] });
    return c.json({ status: 'released' });
  });

  const client: ServiceClient = {
    async call<T>(
      method: string,
      path: string,
      o?: { json?: unknown; headers?: Record<string, string> },
    ) {
      const call = `${method} ${path.replaceAll(/[0-9a-f-]{36}/g, ':id')}`;
      calls.push(call);
      traces.push(o?.headers?.['traceparent']);
      await control.before(call);
      if (control.down) throw new Error('catalog is down');
      const reply = await app.request(path, {
        method,
        headers: { 'content-type': 'application/json' },
        ...(o?.json !== undefined && { body: JSON.stringify(o.json) }),
      });
      return { status: reply.status, body: (await reply.json()) as T };
    },
  };
  return { app, client, stock, sold, calls, traces, control };
}

export type FakeCatalog = ReturnType<typeof fakeCatalog>;
