import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cancelOrder } from '../orders/cancel-order.ts';
import { dispatchOrder } from '../orders/dispatch-order.ts';
import { rebuildOrders } from '../orders/rebuild-orders.ts';
import type { PlaceOrder } from '../orders/order-schemas.ts';
import { euros } from '../testing/euros.ts';
import { productChanged } from '../testing/catalog-events.ts';
import { schemaOf } from '../testing/event-contract.ts';
import { CARDS, orderForm, payingWith } from '../testing/order-form.ts';
import { openCart } from '../testing/open-cart.ts';
import { addPromotion, endPromotion } from './promotion-store.ts';

let service: Awaited<ReturnType<typeof openCart>>;
beforeAll(async () => {
  service = await openCart({ 'harbour-1': 1000, 'dunes-1': 1000 });
  await service.publish(productChanged('harbour'), productChanged('dunes', { price: 20_00 }));
});
afterAll(() => service.drop());

async function shopperWith(code: string, o: { accountId?: string; print?: string } = {}) {
  const shopper = service.browser({ id: crypto.randomUUID(), accountId: o.accountId ?? null });
  await shopper.add(o.print ?? 'harbour-1');
  const applied = await shopper.call('PUT', '/api/cart/promotion', { code });
  return { shopper, applied };
}
const somebody = (): string => `${crypto.randomUUID()}@example.org`;
const less = (change: Partial<PlaceOrder> = {}) =>
  orderForm({ expectedTotal: euros(117_90), ...change });

describe('PUT and DELETE /api/cart/promotion', () => {
  it('takes the discount off the total, and gives it back', async () => {
    const { shopper, applied } = await shopperWith(' welcome10 ');
    expect(applied).toMatchObject({
      status: 200,
      body: {
        promotion: {
          code: 'WELCOME10',
          label: '10% off',
          kind: 'percent',
          value: 10,
          message: null,
        },
        discount: euros(13_10),
        total: euros(117_90),
        tax: euros(18_82),
      },
    });
    const removed = await shopper.call('DELETE', '/api/cart/promotion');
    expect(removed.body).toMatchObject({
      promotion: null,
      discount: euros(0),
      total: euros(131_00),
    });
    expect((await shopper.call('DELETE', '/api/cart/promotion')).status).toBe(200);
  });

  it.each([
    ['NOSUCHCODE', 404, 'promotion-unknown', /do not know the code NOSUCHCODE/],
    ['SUMMER25', 409, 'promotion-expired', /is over/],
    ['WALL15', 409, 'promotion-minimum', /€80 more/],
    ['THREE4TWO', 409, 'promotion-pieces', /2 more prints/],
  ])('refuses %s in words, and changes nothing', async (code, status, type, words) => {
    const { shopper, applied } = await shopperWith(code, { print: 'dunes-1' });
    expect(applied).toMatchObject({ status, body: { type } });
    expect(applied.body.errors).toMatchObject([{ field: 'code', message: words }]);
    expect((await shopper.get('/api/cart/cart')).body.promotion).toBeNull();
  });

  it('says what is missing for a code, for programs too', async () => {
    const { applied } = await shopperWith('WALL15', { print: 'dunes-1' });
    expect(applied.body).toMatchObject({
      code: 'WALL15',
      missing: 80_00,
      errors: [{ field: 'code', code: 'minimum' }],
    });
  });

  it('keeps a code that does not count any more, and says why', async () => {
    const { shopper } = await shopperWith('WALL15');
    await shopper.add('dunes-1');
    const { body } = await shopper.call('DELETE', '/api/cart/lines/harbour-1');
    expect(body.discount).toEqual(euros(0));
    expect(body.promotion?.message).toMatch(/€80 more/);
    expect(body.promotion?.refusal).toEqual({ reason: 'minimum', missing: 80_00 });
    expect((await shopper.add('harbour-1')).body.discount).toEqual(euros(15_00));
  });

  it('survives signing in', async () => {
    const { shopper } = await shopperWith('WALL15');
    const signedIn = shopper.as({ accountId: crypto.randomUUID() });
    expect((await signedIn.get('/api/cart/cart')).body.promotion?.code).toBe('WALL15');
  });

  it('tells what each way of delivery costs with it', async () => {
    const { shopper } = await shopperWith('FREESHIP', { print: 'dunes-1' });
    const { body } = await shopper.get('/api/cart/delivery-options');
    const { totals } = body as unknown as { totals: object[] };
    expect(totals).toEqual([
      { id: 'standard', discount: euros(4_90), total: euros(20_00) },
      { id: 'express', discount: euros(0), total: euros(32_90) },
      { id: 'pick-up', discount: euros(0), total: euros(20_00) },
    ]);
  });
});

describe('an order with a promotion', () => {
  it('is charged what was agreed, says so to its shopper and to others, and frees the cart', async () => {
    const { shopper } = await shopperWith('WELCOME10');
    const { status, body } = await shopper.order(less({ email: somebody() }));
    expect(status).toBe(202);
    expect(body).toMatchObject({
      discount: {
        code: 'WELCOME10',
        label: '10% off',
        kind: 'percent',
        value: 10,
        amount: euros(13_10),
      },
      subtotal: euros(131_00),
      total: euros(117_90),
    });
    await service.settle();
    const [charged] = await service.db.query<{ amount: number }>(
      'test/charged',
      'SELECT amount FROM offline.payment WHERE order_id = $1',
      [body.id],
    );
    expect(charged?.amount).toBe(117_90);
    const told = await service.db.query<{ type: string; data: object }>(
      'test/told',
      'SELECT type, data FROM kit.outbox WHERE subject = $1 ORDER BY seq',
      [body.id],
    );
    expect(told.map(({ type }) => type)).toEqual([
      'cart.order.placed.v2',
      'cart.order.confirmed.v1',
    ]);
    for (const { type, data } of told) {
      const valid = schemaOf(type);
      expect(valid(data), JSON.stringify(valid.errors)).toBe(true);
      expect(data).toMatchObject({
        totals: { discount: euros(13_10), total: euros(117_90) },
        promotion: { code: 'WELCOME10', label: '10% off' },
      });
    }
    const cart = (await shopper.get('/api/cart/cart')).body;
    expect(cart).toMatchObject({ lines: [], promotion: null });
  });

  it('is refused with a total that was shown without it', async () => {
    const { shopper } = await shopperWith('WELCOME10');
    const reply = await shopper.order(orderForm({ email: somebody() }));
    expect(reply).toMatchObject({
      status: 409,
      body: { type: 'price-changed', total: euros(117_90) },
    });
  });

  it('is refused when the code has ended meanwhile', async () => {
    const ended = {
      kind: 'percent',
      value: 10,
      minimum: 0,
      amounts: {},
      once: false,
      endsAt: null,
    } as const;
    await addPromotion(service.db, { code: 'ENDING', ...ended });
    const { shopper } = await shopperWith('ENDING');
    await endPromotion(service.db, 'ENDING', service.clock.now());
    const reply = await shopper.order(less());
    expect(reply).toMatchObject({
      status: 409,
      body: { type: 'price-changed', total: euros(131_00) },
    });
  });

  it('pays back piece by piece what was paid, to the cent', async () => {
    const shopper = service.browser({ id: crypto.randomUUID() });
    await shopper.add('harbour-1', 3);
    await shopper.add('dunes-1');
    await shopper.call('PUT', '/api/cart/promotion', { code: 'THREE4TWO' });
    const { body } = await shopper.order(orderForm({ expectedTotal: euros(413_00 - 131_00) }));
    await service.settle();
    const now = service.clock.now();
    await dispatchOrder(service.db, { orderId: body.id, tracking: null, now });
    const amounts: number[] = [];
    for (const variantId of ['harbour-1', 'harbour-1', 'dunes-1', 'harbour-1']) {
      const lines = [{ variantId, quantity: 1 }];
      const reply = await shopper.call(
        'POST',
        `/api/cart/orders/${body.id}/returns`,
        { lines, reason: 'too large' },
        { 'idempotency-key': crypto.randomUUID() },
      );
      amounts.push(reply.body.returns.at(-1)?.amount.amount ?? 0);
    }
    expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(282_00);
  });
});

describe('a code that works once a customer', () => {
  it('makes one of two orders that are placed at the same moment, and the other is told why', async () => {
    const email = somebody();
    const shoppers = await Promise.all([1, 2, 3, 4].map(() => shopperWith('WELCOME10')));
    const replies = await Promise.all(
      shoppers.map(({ shopper }, at) =>
        shopper.order(less({ email: at % 2 ? email.toUpperCase() : email })),
      ),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([202, 409, 409, 409]);
    const refused = replies.find(({ status }) => status === 409);
    expect(refused?.body).toMatchObject({ type: 'promotion-used', detail: /We took it off/ });
    const loser = shoppers[replies.findIndex(({ status }) => status === 409)];
    const cart = await loser?.shopper.get('/api/cart/cart');
    expect(cart?.body).toMatchObject({ promotion: null, total: euros(131_00) });
  });

  it('is known by the account, whatever the e-mail address', async () => {
    const accountId = crypto.randomUUID();
    const first = await shopperWith('WELCOME10', { accountId });
    expect((await first.shopper.order(less({ email: somebody() }))).status).toBe(202);
    await service.settle();
    const second = await shopperWith('WELCOME10', { accountId });
    expect(second.applied).toMatchObject({ status: 409, body: { type: 'promotion-used' } });
  });

  it.each(['rejected', 'cancelled'])('is given back when the order is %s', async (outcome) => {
    const email = somebody();
    const { shopper } = await shopperWith('WELCOME10');
    const { card } = payingWith(outcome === 'rejected' ? CARDS.declined : CARDS.pays);
    const { body } = await shopper.order(less({ email, card }));
    await service.settle();
    if (outcome === 'cancelled') {
      const now = service.clock.now();
      await cancelOrder(service.db, { orderId: body.id, by: 'shopper', reason: null, now });
    }
    const again = await shopperWith('WELCOME10');
    expect((await again.shopper.order(less({ email }))).status).toBe(202);
  });

  it('is known from the events alone', async () => {
    const email = somebody();
    const { shopper } = await shopperWith('WELCOME10');
    await shopper.order(less({ email }));
    await service.settle();
    await service.db.query('test/lose', 'DELETE FROM promotion_use');
    await rebuildOrders(service.db, service.clock.now());
    const again = await shopperWith('WELCOME10');
    const reply = await again.shopper.order(less({ email }));
    expect(reply.body.type).toBe('promotion-used');
  });
});
