import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { orderEvent, type OrderEventName } from '../testing/order-events.ts';
import { openTestService, type TestService } from '../testing/test-service.ts';
import type { Order } from './order.ts';
import { projectOrder } from './project-order.ts';
import { resetOrderHistory } from './reset-order-history.ts';
import { upcastOrderEvent } from './upcast-order-event.ts';

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

const every: OrderEventName[] = [
  'placed',
  'confirmed',
  'rejected',
  'dispatched',
  'cancelled',
  'return-requested',
  'refunded',
];

function permutations<T>(items: T[]): T[][] {
  if (items.length < 2) return [items];
  return items.flatMap((first, index) =>
    permutations(items.filter((_, other) => other !== index)).map((rest) => [first, ...rest]),
  );
}

describe('the order history', () => {
  it.each(every)('understands cart’s own example of an order that was %s', async (what) => {
    const browser = await service.openSignedInBrowser();
    const { type } = orderEvent(what);
    const name = `@tessera/bff-cart-contract/events/${type}.example.json`;
    const file = fileURLToPath(import.meta.resolve(name));
    const example = JSON.parse(await readFile(file, 'utf8')) as object;
    const data = { ...example, orderId: `ord_${what}`, accountId: browser.account.id };
    await project({ type, data });
    const status = what === 'placed' ? 'placing' : what;
    expect(await history(browser)).toMatchObject([{ id: `ord_${what}`, status }]);
  });

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
        reasonCode: null,
        placedAt: '2026-11-20T10:15:00.000Z',
        total: { amount: 26200, currency: 'EUR' },
        delivery: { amount: 0, currency: 'EUR' },
        discount: null,
        tracking: null,
        refunded: { amount: 0, currency: 'EUR' },
        lines: [expect.objectContaining({ handle: 'harbour-evening', quantity: 2 })],
      },
    ]);
    const seen: unknown[] = [];
    for (const what of ['confirmed', 'dispatched', 'return-requested', 'refunded'] as const) {
      await project(orderEvent(what, mine));
      const [order] = await history(browser);
      seen.push([order?.status, order?.tracking, order?.refunded.amount]);
    }
    expect(seen).toEqual([
      ['confirmed', null, 0],
      ['dispatched', 'TP123456789', 0],
      ['return-requested', 'TP123456789', 0],
      ['refunded', 'TP123456789', 13100],
    ]);
  });

  it('knows an order of which one piece was paid back as one that is still with its shopper', async () => {
    const browser = await service.openSignedInBrowser();
    const mine = { orderId: 'ord_part', accountId: browser.account.id };
    const ends: unknown[] = [];
    for (const change of [{ status: 'dispatched' }, { status: 'refunded', version: 19 }]) {
      await project(orderEvent('refunded', { ...mine, ...change }));
      const [order] = await history(browser);
      ends.push([order?.status, order?.refunded.amount]);
    }
    expect(ends).toEqual([
      ['dispatched', 13100],
      ['refunded', 26200],
    ]);
  });

  it('says why an order was rejected, to people and to programs', async () => {
    const browser = await service.openSignedInBrowser();
    const mine = { orderId: 'ord_declined', accountId: browser.account.id };
    await project(orderEvent('placed', mine));
    await project(orderEvent('rejected', { ...mine, reasonCode: 'payment-declined' }));
    expect(await history(browser)).toMatchObject([
      {
        status: 'rejected',
        reason: expect.stringContaining('declined') as string,
        reasonCode: 'payment-declined',
      },
    ]);
  });

  it('says why an order was cancelled', async () => {
    const browser = await service.openSignedInBrowser();
    const mine = { orderId: 'ord_called_off', accountId: browser.account.id };
    for (const what of ['placed', 'confirmed', 'cancelled'] as const) {
      await project(orderEvent(what, mine));
    }
    expect(await history(browser)).toMatchObject([
      { status: 'cancelled', reason: 'You cancelled the order.' },
    ]);
  });

  it('adds up: lines and delivery without what a promotion took off are the total', async () => {
    const browser = await service.openSignedInBrowser();
    const mine = { orderId: 'ord_less', accountId: browser.account.id };
    const euros = (amount: number) => ({ amount, currency: 'EUR' });
    const totals = {
      subtotal: euros(26200),
      delivery: euros(490),
      discount: euros(2620),
      tax: euros(3843),
      total: euros(24070),
    };
    const promotion = { code: 'TEN', label: '10% off', kind: 'percent', value: 10 };
    await project(orderEvent('placed', { ...mine, totals, promotion }));
    // An event that does not say what was agreed takes nothing back.
    await project(orderEvent('cancelled', { ...mine, total: totals.total }));
    const [order] = await history(browser);
    expect(order).toMatchObject({
      delivery: euros(490),
      discount: { code: 'TEN', amount: euros(2620) },
    });
    const lines = order!.lines.reduce(
      (sum, line) => sum + line.quantity * line.unitPrice.amount,
      0,
    );
    expect(lines + order!.delivery!.amount - order!.discount!.amount.amount).toBe(
      order!.total.amount,
    );
  });

  it('ends the same in whatever order and however often an order’s events come', async () => {
    const euros = (amount: number) => ({ amount, currency: 'EUR' });
    const agreed = {
      totals: { delivery: euros(490), discount: euros(2620), total: euros(24070) },
      promotion: { code: 'TEN', label: '10% off' },
    };
    const story: [OrderEventName, object][] = [
      ['placed', agreed],
      ['dispatched', agreed],
      ['refunded', { version: 15, refund: { amount: 10000, currency: 'EUR' } }],
      ['refunded', { version: 19, refund: { amount: 3100, currency: 'EUR' } }],
    ];
    const tellings = permutations(story).map((told) => [...told, ...told.slice(0, 2)]);
    for (const [index, told] of tellings.entries()) {
      const mine = { orderId: `ord_${index}`, accountId: 'told-anyhow' };
      for (const [what, change] of told) await project(orderEvent(what, { ...mine, ...change }));
    }
    const ends = await service.db.query(
      'test/ends',
      `select distinct status, version, reason, tracking, refunds, delivery_amount, discount_amount, discount_code
       from order_history
       where account_id = 'told-anyhow'`,
    );
    expect(tellings).toHaveLength(24);
    expect(ends).toEqual([
      {
        status: 'refunded',
        version: 19,
        reason: null,
        tracking: 'TP123456789',
        refunds: { 15: 10000, 19: 3100 },
        delivery_amount: 490,
        discount_amount: 2620,
        discount_code: 'TEN',
      },
    ]);
  });

  it('takes events from before there were versions: an order that is settled stays so', async () => {
    const browser = await service.openSignedInBrowser();
    const mine = { orderId: 'ord_old', accountId: browser.account.id, version: undefined };
    await project(orderEvent('rejected', mine));
    await project(orderEvent('rejected', mine));
    await project(orderEvent('placed', mine));
    await project(orderEvent('confirmed', mine));
    expect(await history(browser)).toMatchObject([{ status: 'rejected' }]);
    const other = { ...mine, orderId: 'ord_older', placedAt: '2026-01-02T10:15:00.000Z' };
    const { totals, ...first } = orderEvent('placed', other).data as { totals: { total: object } };
    const placed = upcastOrderEvent({
      specversion: '1.0',
      id: 'e1',
      source: 'cart',
      type: 'cart.order.placed.v1',
      subject: 'ord_older',
      time: '2026-01-02T10:15:00.000Z',
      datacontenttype: 'application/json',
      data: { ...first, total: totals.total },
      pos: 1,
    });
    await project(placed);
    expect((await history(browser))[1]).toMatchObject({ id: 'ord_older', status: 'placing' });
    await project(orderEvent('confirmed', other));
    expect((await history(browser))[1]?.status).toBe('confirmed');
    await project(orderEvent('dispatched', { ...other, version: 9 }));
    await project(orderEvent('confirmed', other));
    await project(placed);
    expect((await history(browser))[1]).toMatchObject({ id: 'ord_older', status: 'dispatched' });
  });

  it('is the same again after it was emptied and told everything from the first event on', async () => {
    const browser = await service.openSignedInBrowser();
    const told = every.flatMap((what) => {
      const mine = { orderId: `ord_again_${what}`, accountId: browser.account.id };
      return what === 'placed'
        ? [orderEvent('placed', mine)]
        : [orderEvent('placed', mine), orderEvent(what, mine)];
    });
    for (const event of told) await project(event);
    const before = await history(browser);
    expect(before).toHaveLength(every.length);
    let during: Order[] = [];
    await service.db.transaction(async (tx) => {
      await resetOrderHistory(tx);
      during = await history(browser);
      for (const event of told) await projectOrder(tx, event);
    });
    expect(during, 'whoever reads meanwhile sees what was there').toEqual(before);
    expect(await history(browser)).toEqual(before);
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
    await expect(project(orderEvent('placed', { totals: '262 EUR' }))).rejects.toThrow(/totals/);
    await expect(project(orderEvent('refunded', { refund: -1 }))).rejects.toThrow(/refund/);
  });
});
