import { ServiceUnavailable, type ServiceClient } from '@tessera/bff-kit/service-client';
import { Hono } from 'hono';

interface Line {
  variantId: string;
  quantity: number;
}

interface Reservation {
  status: 'held' | 'expired' | 'committed' | 'released';
  lines: Line[];
  expiresAt: string;
  /** by return id */
  returns: Map<string, Line[]>;
}

const holdMs = 600_000;

/**
 * Catalog's stock commands and one store in memory, as its contract has them. `stock` counts what is free,
 * `sold` what was committed; `expire` lets an order's hold run out; `down` makes it answer nothing;
 * `before` runs ahead of each command.
 */
export function fakeCatalog(stock: Record<string, number>) {
  const reservations = new Map<string, Reservation>();
  const sold: Record<string, number> = {};
  const calls: string[] = [];
  const traces: (string | undefined)[] = [];
  const control = { down: false, before: async (_call: string): Promise<void> => undefined };
  const app = new Hono();

  const add = (to: Record<string, number>, lines: Line[], sign: 1 | -1): void => {
    for (const { variantId, quantity } of lines) {
      to[variantId] = (to[variantId] ?? 0) + sign * quantity;
    }
  };
  const shortOf = (lines: Line[]) =>
    lines.flatMap(({ variantId, quantity }) => {
      const available = stock[variantId] ?? 0;
      return available < quantity ? [{ variantId, quantity, available }] : [];
    });
  const returned = ({ returns }: Reservation, variantId: string): number =>
    [...returns.values()]
      .flat()
      .reduce((sum, line) => sum + (line.variantId === variantId ? line.quantity : 0), 0);
  /** what of an order's goods is still with the shopper */
  const leftOf = (reservation: Reservation): Line[] =>
    reservation.lines.map(({ variantId, quantity }) => ({
      variantId,
      quantity: quantity - returned(reservation, variantId),
    }));

  app.post('/internal/reservations', async (c) => {
    const { orderId, lines } = await c.req.json<{ orderId: string; lines: Line[] }>();
    const existing = reservations.get(orderId);
    if (existing?.status === 'released') return c.json({ type: 'reservation-released' }, 409);
    if (existing && JSON.stringify(existing.lines) !== JSON.stringify(lines)) {
      return c.json({ type: 'reservation-differs' }, 409);
    }
    if (existing && existing.status !== 'expired') {
      return c.json({ orderId, status: 'held', expiresAt: existing.expiresAt }, 201);
    }
    const short = shortOf(lines);
    if (short.length > 0) return c.json({ type: 'out-of-stock', lines: short }, 409);
    add(stock, lines, -1);
    const expiresAt = new Date(Date.now() + holdMs).toISOString();
    reservations.set(orderId, { status: 'held', lines, expiresAt, returns: new Map() });
    return c.json({ orderId, status: 'held', expiresAt }, 201);
  });

  app.post('/internal/reservations/:orderId/commit', (c) => {
    const orderId = c.req.param('orderId');
    const reservation = reservations.get(orderId);
    if (!reservation) return c.json({ type: 'reservation-not-found' }, 404);
    if (reservation.status === 'released') return c.json({ type: 'reservation-released' }, 409);
    if (reservation.status === 'expired') {
      const lines = shortOf(reservation.lines);
      if (lines.length > 0) return c.json({ type: 'hold-expired', lines }, 409);
      add(stock, reservation.lines, -1);
    }
    if (reservation.status !== 'committed') add(sold, reservation.lines, 1);
    reservation.status = 'committed';
    return c.json({ orderId, status: 'committed' });
  });

  app.delete('/internal/reservations/:orderId', (c) => {
    const orderId = c.req.param('orderId');
    const reservation = reservations.get(orderId);
    if (reservation?.status === 'held') add(stock, reservation.lines, 1);
    if (reservation?.status === 'committed') {
      add(stock, leftOf(reservation), 1);
      add(sold, leftOf(reservation), -1);
    }
    reservations.set(orderId, {
      lines: [],
      expiresAt: new Date(0).toISOString(),
      returns: new Map(),
      ...reservation,
      status: 'released',
    });
    return c.json({ orderId, status: 'released' });
  });

  app.post('/internal/reservations/:orderId/returns', async (c) => {
    const orderId = c.req.param('orderId');
    const { returnId, lines } = await c.req.json<{ returnId: string; lines: Line[] }>();
    const reservation = reservations.get(orderId);
    if (!reservation) return c.json({ type: 'reservation-not-found' }, 404);
    if (reservation.returns.has(returnId)) return c.json({ orderId, returnId });
    const left = new Map(leftOf(reservation).map((line) => [line.variantId, line.quantity]));
    const tooLarge = lines.some(({ variantId, quantity }) => quantity > (left.get(variantId) ?? 0));
    if (reservation.status !== 'committed' || tooLarge) {
      return c.json({ type: 'return-too-large' }, 409);
    }
    reservation.returns.set(returnId, lines);
    add(stock, lines, 1);
    add(sold, lines, -1);
    return c.json({ orderId, returnId });
  });

  app.get('/internal/stores/:id', (c) => {
    const id = c.req.param('id');
    if (id !== 'berlin-mitte') return c.json({ type: 'store-not-found' }, 404);
    return c.json({ id, name: 'Tessera Mitte', city: 'Berlin' });
  });

  /** As the sweeper does it when ten minutes are over. */
  const expire = (orderId: string): void => {
    const reservation = reservations.get(orderId);
    if (reservation?.status !== 'held') throw new Error(`Order ${orderId} holds nothing.`);
    add(stock, reservation.lines, 1);
    reservation.status = 'expired';
  };

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
      if (control.down) throw new ServiceUnavailable('catalog', 'catalog is down');
      const reply = await app.request(path, {
        method,
        headers: { 'content-type': 'application/json' },
        ...(o?.json !== undefined && { body: JSON.stringify(o.json) }),
      });
      return { status: reply.status, body: (await reply.json()) as T };
    },
  };
  return { app, client, stock, sold, calls, traces, control, expire };
}

export type FakeCatalog = ReturnType<typeof fakeCatalog>;
