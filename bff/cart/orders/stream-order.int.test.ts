import { serve } from '@hono/node-server';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { productChanged } from '../testing/catalog-events.ts';
import { orderForm } from '../testing/order-form.ts';
import { openCart } from '../testing/open-cart.ts';
import type { OrderReply } from './order-schemas.ts';

let service: Awaited<ReturnType<typeof openCart>>;
let server: ReturnType<typeof serve>;
let url: string;
beforeAll(async () => {
  service = await openCart({ 'harbour-1': 50 });
  await service.publish(productChanged('harbour'));
  server = serve({ fetch: service.app.fetch, port: 0, hostname: '127.0.0.1' });
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  await service.drop();
});

async function placed(id: string) {
  const shopper = service.browser({ id });
  await shopper.add('harbour-1');
  return (await shopper.order(orderForm())).body;
}

async function open(visitor: string, orderId: string, signal?: AbortSignal) {
  const token = { id: visitor, accountId: null, email: null, name: null };
  return fetch(`${url}/api/cart/orders/${orderId}/events`, {
    headers: { 'tessera-visitor': await service.tokens.shell.signVisitor('cart', token) },
    ...(signal && { signal }),
  });
}

/** The orders of a stream, one after the other. */
async function* orders(reply: Response): AsyncGenerator<OrderReply> {
  let text = '';
  for await (const chunk of reply.body!.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const data = /^data: (.*)$/m.exec(text.slice(0, end))?.[1];
      if (data) yield JSON.parse(data) as OrderReply;
      text = text.slice(end + 2);
    }
  }
}

describe('GET /api/cart/orders/:id/events', () => {
  it('tells the order as it is, each change, and ends when it is decided', async () => {
    const { id } = await placed('v1');
    const reply = await open('v1', id);
    expect(reply.headers.get('content-type')).toContain('text/event-stream');
    const seen: OrderReply[] = [];
    for await (const order of orders(reply)) {
      seen.push(order);
      if (seen.length === 1) await service.settle();
    }
    expect(seen[0]).toMatchObject({ id, status: 'placing' });
    expect(seen.at(-1)).toMatchObject({ id, status: 'confirmed' });
  });

  it('hears of a change that another instance of the service made', async () => {
    const { id } = await placed('v2');
    const elsewhere = { ...service.sagaRun, signals: { changed: () => {}, next: async () => {} } };
    const { claimSagas } = await import('../saga/claim-sagas.ts');
    const { runSaga } = await import('../saga/run-saga.ts');
    const statuses: string[] = [];
    for await (const order of orders(await open('v2', id))) {
      if (statuses.length === 0) {
        const [claimed] = await claimSagas(service.db, service.clock.now(), 10_000, 1);
        if (claimed) await runSaga(elsewhere, claimed.claim, claimed.stored);
      }
      statuses.push(order.status);
    }
    // A look may fall between two of the saga's steps: "placing" again is no other status.
    expect([...new Set(statuses)]).toEqual(['placing', 'confirmed']);
    expect(statuses.at(-1)).toBe('confirmed');
  });

  it('of a decided order is one event', async () => {
    const { id } = await placed('v3');
    await service.settle();
    const seen = await Array.fromAsync(orders(await open('v3', id)));
    expect(seen.map(({ status }) => status)).toEqual(['confirmed']);
  });

  it('is nobody else’s', async () => {
    const { id } = await placed('v4');
    const reply = await open('somebody else', id);
    expect(reply.status).toBe(404);
  });
});

describe('coming back from the bank’s own page', () => {
  it('leads to the order, and makes the saga ask the provider how it stands', async () => {
    const { id } = await placed('v5');
    const token = { id: 'v5', accountId: null, email: null, name: null };
    const reply = await service.app.request(`/api/cart/orders/${id}/payment-return`, {
      headers: { 'tessera-visitor': await service.tokens.shell.signVisitor('cart', token) },
    });
    expect(reply.status).toBe(303);
    expect(reply.headers.get('location')).toBe(`/orders/${id}`);
  });
});
