import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { orderEvent } from '../testing/order-events.ts';
import { openTestService, type TestService } from '../testing/test-service.ts';
import type { Order } from './order.ts';
import { projectOrder } from './project-order.ts';

let service: TestService;
beforeAll(async () => {
  service = await openTestService();
});
afterAll(() => service.close());

type Browser = Awaited<ReturnType<TestService['openSignedInBrowser']>>;
const history = async (browser: Browser) =>
  ((await browser.send('GET', '/api/account/orders')).body as { items: Order[] }).items;
const project = (event: { type: string; data: unknown }) =>
  service.db.transaction((tx) => projectOrder(tx, event));

describe('the order history', () => {
  it.each(['placed', 'confirmed', 'rejected'])(
    'understands cart’s own example of an order that was %s',
    async (what) => {
      const browser = await service.openSignedInBrowser();
      const name = `@tessera/bff-cart-contract/events/cart.order.${what}.v1.example.json`;
      const file = fileURLToPath(import.meta.resolve(name));
      const example = JSON.parse(await readFile(file, 'utf8')) as object;
      const data = { ...example, orderId: `ord_${what}`, accountId: browser.account.id };
      await project({ type: `cart.order.${what}.v1`, data });
      const status = what === 'placed' ? 'placing' : what;
      expect(await history(browser)).toMatchObject([{ id: `ord_${what}`, status }]);
    },
  );

  it('shows an order as soon as it was placed, and its status as it moves', async () => {
    const browser = await service.openSignedInBrowser();
    const mine = { orderId: 'ord_moves', accountId: browser.account.id };
    await project(orderEvent('placed', mine));
    expect(await history(browser)).toEqual([
      {
        id: 'ord_moves',
        reference: 'T-7K4M-2P',
        status: 'placing',
        reason: null,
        placedAt: '2026-11-20T10:15:00.000Z',
        total: { amount: 26200, currency: 'EUR' },
        lines: [expect.objectContaining({ handle: 'harbour-evening', quantity: 2 })],
      },
    ]);
    await project(orderEvent('confirmed', mine));
    expect((await history(browser))[0]?.status).toBe('confirmed');
  });

  it('is the same after events are delivered twice or late', async () => {
    const browser = await service.openSignedInBrowser();
    const mine = {
      orderId: 'ord_twice',
      accountId: browser.account.id,
      reason: 'The card was declined',
    };
    await project(orderEvent('rejected', mine));
    await project(orderEvent('rejected', mine));
    await project(orderEvent('placed', mine));
    await project(orderEvent('confirmed', mine));
    const orders = await history(browser);
    expect(orders).toHaveLength(1);
    expect(orders[0]).toMatchObject({ status: 'rejected', reason: 'The card was declined' });
  });

  it('has the newest order first and no more than asked for', async () => {
    const browser = await service.openSignedInBrowser();
    const accountId = browser.account.id;
    await project(
      orderEvent('placed', { orderId: 'ord_new', accountId, placedAt: '2026-11-22T08:00:00Z' }),
    );
    await project(
      orderEvent('placed', { orderId: 'ord_old', accountId, placedAt: '2026-11-02T08:00:00Z' }),
    );
    expect((await history(browser)).map((order) => order.id)).toEqual(['ord_new', 'ord_old']);
    const one = await browser.send('GET', '/api/account/orders?limit=1');
    expect((one.body as { items: Order[] }).items).toHaveLength(1);
    expect((await browser.send('GET', '/api/account/orders?limit=0')).status).toBe(422);
  });

  it('leaves out orders of guests and of others, which cannot be opened either', async () => {
    const browser = await service.openSignedInBrowser();
    await project(
      orderEvent('placed', { orderId: 'ord_guest', accountId: null, email: browser.email }),
    );
    await project(orderEvent('placed', { orderId: 'ord_other', accountId: 'somebody-else' }));
    expect(await history(browser)).toEqual([]);
    expect((await browser.send('GET', '/api/account/orders/ord_other')).status).toBe(404);
    expect((await browser.send('GET', '/api/account/orders/ord_guest')).status).toBe(404);
  });

  it('opens one order', async () => {
    const browser = await service.openSignedInBrowser();
    await project(orderEvent('placed', { orderId: 'ord_one', accountId: browser.account.id }));
    const reply = await browser.send('GET', '/api/account/orders/ord_one');
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({ id: 'ord_one', status: 'placing' });
    expect((await service.openBrowser().send('GET', '/api/account/orders/ord_one')).status).toBe(
      401,
    );
  });

  it('reads an event with members it does not know, and a picture of another shape', async () => {
    const browser = await service.openSignedInBrowser();
    const event = orderEvent('placed', {
      orderId: 'ord_future',
      accountId: browser.account.id,
      gift: true,
    });
    const [line] = (event.data as { lines: object[] }).lines;
    (event.data as { lines: object[] }).lines = [{ ...line, image: 'picture.png' }];
    await project(event);
    expect((await history(browser))[0]?.lines[0]?.image).toBeNull();
  });

  it('passes over events that are not about orders', async () => {
    await expect(
      project({ type: 'cart.line.added.v1', data: 'anything' }),
    ).resolves.toBeUndefined();
  });

  it('refuses an order event it cannot read, so that the consumer sets it aside', async () => {
    await expect(project(orderEvent('placed', { total: '262 EUR' }))).rejects.toThrow(/total/);
  });
});
