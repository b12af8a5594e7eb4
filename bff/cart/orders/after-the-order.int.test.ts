import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { euros } from '../testing/euros.ts';
import { loadOrder, readHistory } from './order-store.ts';
import { replay } from './evolve.ts';
import { productChanged } from '../testing/catalog-events.ts';
import { CARDS, orderForm, payingWith } from '../testing/order-form.ts';
import { openCart } from '../testing/open-cart.ts';

let service: Awaited<ReturnType<typeof openCart>>;
let shopper: ReturnType<typeof service.browser>;

beforeEach(async () => {
  service = await openCart({ 'harbour-1': 5 });
  await service.publish(productChanged('harbour'));
  shopper = service.browser();
  await shopper.add('harbour-1', 2);
});
afterEach(() => service.drop());

const FREE = orderForm({ expectedTotal: euros(262_00) });

async function confirmedOrder(form = FREE): Promise<string> {
  const { body } = await shopper.order(form);
  await service.settle();
  return body.id;
}
const read = async (id: string) => (await shopper.get(`/api/cart/orders/${id}`)).body;
const cancel = (id: string, by = shopper) =>
  by.call('POST', `/api/cart/orders/${id}/cancellation`, { reason: 'the wrong size' });
const sendBack = (id: string, quantity: number, key: string = crypto.randomUUID()) =>
  shopper.call(
    'POST',
    `/api/cart/orders/${id}/returns`,
    { lines: [{ variantId: 'harbour-1', quantity }], reason: 'too large' },
    { 'idempotency-key': key },
  );

/** As the shop's people say it, by the command line. */
async function warehouse(path: string, json: unknown = {}) {
  const reply = await service.app.request(`/internal/orders/${path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await service.tokens.cli.signService('cart')}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify(json),
  });
  return { status: reply.status, body: (await reply.json()) as Record<string, unknown> };
}
const ledger = async () => {
  const text = 'SELECT status, captures FROM offline.payment';
  return service.db.query<{ status: string; captures: number }>('test/ledger', text);
};
/** cents that went back, in all */
const refunded = async () => {
  const text = 'SELECT refunded FROM offline.payment';
  return (await service.db.query<{ refunded: number }>('test/refunds', text))[0]?.refunded;
};
const booked = async () => {
  const rows = await service.db.query<{ status: string }>(
    'test/deliveries',
    'SELECT status FROM offline.delivery',
  );
  return rows.map(({ status }) => status);
};
const announced = async () => {
  const text = 'SELECT type, data FROM kit.outbox ORDER BY seq';
  return service.db.query<{ type: string; data: Record<string, unknown> }>('test/outbox', text);
};
async function expectProjectionIsReplay(id: string): Promise<void> {
  const history = await readHistory(service.db, id);
  const stored = await loadOrder(service.db, id);
  expect(stored).toEqual({ state: replay(history), version: history.length });
}

describe('cancelling', () => {
  it('gives back the money, the prints and the courier, and tells the others', async () => {
    const id = await confirmedOrder();
    expect((await read(id)).can).toEqual({ cancel: true, requestReturn: false });
    const reply = await cancel(id);
    expect(reply).toMatchObject({ status: 202, body: { status: 'cancelled', refunds: [] } });
    await service.settle();
    expect(await read(id)).toMatchObject({
      status: 'cancelled',
      reason: { code: 'cancelled-by-shopper', message: 'the wrong size' },
      refunds: [{ amount: euros(262_00) }],
      can: { cancel: false, requestReturn: false },
    });
    expect(service.catalog).toMatchObject({ stock: { 'harbour-1': 5 }, sold: { 'harbour-1': 0 } });
    expect(await refunded()).toBe(262_00);
    expect(await booked()).toEqual(['cancelled']);
    expect((await announced()).at(-1)).toMatchObject({
      type: 'cart.order.cancelled.v1',
      data: { status: 'cancelled', reason: 'the wrong size' },
    });
    await expectProjectionIsReplay(id);
  });

  it('twice is once', async () => {
    const id = await confirmedOrder();
    await Promise.all([cancel(id), cancel(id)]);
    await service.settle();
    expect((await cancel(id)).status).toBe(202);
    await service.settle();
    expect(await refunded()).toBe(262_00);
    const types = (await announced()).map(({ type }) => type);
    expect(types.filter((type) => type === 'cart.order.cancelled.v1')).toHaveLength(1);
  });

  it('before the money was captured lets it go, and a late capture finds nothing', async () => {
    const { capture } = service.sagaRun.ports.payments;
    service.sagaRun.ports.payments.capture = async () => {
      throw new Error('the bank is slow');
    };
    const id = await confirmedOrder();
    expect(await read(id)).toMatchObject({ status: 'confirmed' });
    await cancel(id);
    await service.settle();
    expect(await ledger()).toEqual([{ status: 'voided', captures: 0 }]);
    await expect(capture(id)).rejects.toThrow();
    expect(await refunded()).toBe(0);
  });

  it('is refused to strangers, while it is placed, and once the parcel has left', async () => {
    const { body } = await shopper.order(FREE);
    expect(await cancel(body.id)).toMatchObject({ status: 409, body: { type: 'not-cancellable' } });
    await service.settle();
    expect((await cancel(body.id, service.browser({ id: 'stranger' }))).status).toBe(404);
    await warehouse(`${body.id}/dispatch`);
    expect(await cancel(body.id)).toMatchObject({ status: 409, body: { type: 'not-cancellable' } });
    expect((await read(body.id)).status).toBe('dispatched');
  });

  it('by the shop says so', async () => {
    const id = await confirmedOrder();
    expect((await warehouse(`${id}/cancellation`, {})).status).toBe(422);
    await warehouse(`${id}/cancellation`, { reason: 'The print was damaged in our studio.' });
    await service.settle();
    expect(await read(id)).toMatchObject({ reason: { code: 'cancelled-by-shop' } });
  });
});

describe('dispatching', () => {
  it('is by reference or id, once, with the courier’s number', async () => {
    const id = await confirmedOrder();
    const { reference } = await read(id);
    const path = `${reference.toLowerCase()}/dispatch`;
    expect(await warehouse(path, { tracking: 'T-17' })).toMatchObject({
      status: 200,
      body: { status: 'dispatched', tracking: 'T-17' },
    });
    expect((await warehouse(`${id}/dispatch`, { tracking: 'T-18' })).body['tracking']).toBe('T-17');
    const types = (await announced()).map(({ type }) => type);
    expect(types.filter((type) => type === 'cart.order.dispatched.v1')).toHaveLength(1);
  });

  it('is for orders that are paid for only', async () => {
    const { body } = await shopper.order(FREE);
    const early = await warehouse(`${body.id}/dispatch`);
    expect(early).toMatchObject({ status: 409, body: { type: 'not-dispatchable' } });
    expect((await warehouse('TS-0000-0000/dispatch')).status).toBe(404);
  });

  it('is the shop’s own business', async () => {
    const id = await confirmedOrder();
    const reply = await service.app.request(`/internal/orders/${id}/dispatch`, { method: 'POST' });
    expect(reply.status).toBe(401);
    expect((await read(id)).status).toBe('confirmed');
  });
});

describe('sending back', () => {
  it('is paid back when the parcel has arrived, piece by piece, the delivery with the last', async () => {
    const id = await confirmedOrder(
      orderForm({ delivery: 'express', expectedTotal: euros(262_00 + 12_90) }),
    );
    await warehouse(`${id}/dispatch`);
    expect(await read(id)).toMatchObject({
      can: { cancel: false, requestReturn: true },
      lines: [{ returnable: 2 }],
    });
    const first = await sendBack(id, 1);
    expect(first).toMatchObject({ status: 202, body: { status: 'return-requested' } });
    const [asked] = first.body.returns;
    expect(asked).toMatchObject({ status: 'requested', amount: euros(131_00) });
    await service.settle();
    expect(await refunded(), 'nothing before the parcel is here').toBe(0);

    await warehouse(`${id}/returns/${asked?.id}/arrival`);
    await service.settle();
    expect(await read(id)).toMatchObject({
      status: 'dispatched',
      refunds: [{ amount: euros(131_00) }],
      lines: [{ returnable: 1 }],
    });
    expect(service.catalog).toMatchObject({ stock: { 'harbour-1': 4 }, sold: { 'harbour-1': 1 } });

    const second = await sendBack(id, 1);
    await warehouse(`${id}/returns/${second.body.returns[1]?.id}/arrival`);
    await service.settle();
    expect(await read(id)).toMatchObject({ status: 'refunded', can: { requestReturn: false } });
    expect(await refunded()).toBe(262_00 + 12_90);
    expect(service.catalog).toMatchObject({ stock: { 'harbour-1': 5 }, sold: { 'harbour-1': 0 } });
    const types = (await announced()).map(({ type }) => type);
    expect(types.slice(-5)).toEqual([
      'cart.order.dispatched.v1',
      'cart.order.return-requested.v1',
      'cart.order.refunded.v1',
      'cart.order.return-requested.v1',
      'cart.order.refunded.v1',
    ]);
    await expectProjectionIsReplay(id);
  });

  it('asked for twice with one key is one return; with another request the key is refused', async () => {
    const id = await confirmedOrder();
    await warehouse(`${id}/dispatch`);
    const key = crypto.randomUUID();
    const [a, b] = await Promise.all([sendBack(id, 1, key), sendBack(id, 1, key)]);
    expect(a.body).toEqual(b.body);
    expect((await read(id)).returns).toHaveLength(1);
    expect(await sendBack(id, 2, key)).toMatchObject({
      status: 409,
      body: { type: 'idempotency-key-reused' },
    });
  });

  it('arriving twice is paid back once', async () => {
    const id = await confirmedOrder();
    await warehouse(`${id}/dispatch`);
    const { body } = await sendBack(id, 2);
    const path = `${id}/returns/${body.returns[0]?.id}/arrival`;
    await Promise.all([warehouse(path), warehouse(path)]);
    await service.settle();
    expect((await warehouse(path)).status).toBe(200);
    await service.settle();
    expect(await refunded()).toBe(262_00);
    expect((await warehouse(`${id}/returns/R-0/arrival`)).status).toBe(404);
  });

  it.each([
    ['more than was bought', [{ variantId: 'harbour-1', quantity: 3 }], 409],
    ['what was not bought', [{ variantId: 'other', quantity: 1 }], 409],
    ['the same line twice', [1, 1].map((quantity) => ({ variantId: 'harbour-1', quantity })), 409],
    ['nothing', [], 422],
    ['a negative quantity', [{ variantId: 'harbour-1', quantity: -1 }], 422],
  ])('refuses %s', async (_, lines, status) => {
    const id = await confirmedOrder();
    await warehouse(`${id}/dispatch`);
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const path = `/api/cart/orders/${id}/returns`;
    const reply = await shopper.call('POST', path, { lines, reason: 'too large' }, headers);
    expect(reply.status).toBe(status);
    expect((await read(id)).returns).toEqual([]);
  });

  it('is refused before the parcel has left', async () => {
    const id = await confirmedOrder();
    expect(await sendBack(id, 1)).toMatchObject({ status: 409, body: { type: 'not-returnable' } });
  });
});

describe('a hold that ran out while the shopper was at the bank', () => {
  it('is taken again when there is enough', async () => {
    const { body } = await shopper.order({
      ...payingWith(CARDS.needsShopper),
      expectedTotal: euros(262_00),
    });
    await service.settle();
    service.catalog.expire(body.id);
    await shopper.call('POST', `/api/cart/orders/${body.id}/payment-confirmation`, {
      approved: true,
    });
    await service.settle();
    expect(await read(body.id)).toMatchObject({ status: 'confirmed' });
    expect(service.catalog).toMatchObject({ stock: { 'harbour-1': 3 }, sold: { 'harbour-1': 2 } });
  });

  it('rejects the order when others bought meanwhile: nobody is charged for what is not there', async () => {
    const { body } = await shopper.order({
      ...payingWith(CARDS.needsShopper),
      expectedTotal: euros(262_00),
    });
    await service.settle();
    service.catalog.expire(body.id);
    service.catalog.stock['harbour-1'] = 1;
    await shopper.call('POST', `/api/cart/orders/${body.id}/payment-confirmation`, {
      approved: true,
    });
    await service.settle();
    expect(await read(body.id)).toMatchObject({
      status: 'rejected',
      reason: { code: 'hold-expired' },
    });
    expect(await ledger()).toEqual([{ status: 'voided', captures: 0 }]);
    expect(await booked()).toEqual(['cancelled']);
    expect(service.catalog).toMatchObject({ stock: { 'harbour-1': 1 }, sold: {} });
    await expectProjectionIsReplay(body.id);
  });
});
