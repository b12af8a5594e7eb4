import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cancelOrder } from './orders/cancel-order.ts';
import { dispatchOrder } from './orders/dispatch-order.ts';
import { receiveReturn } from './orders/return-goods.ts';
import { exampleOf, schemaOf } from './testing/event-contract.ts';
import { productChanged } from './testing/catalog-events.ts';
import { CARDS, orderForm, payingWith } from './testing/order-form.ts';
import { openCart } from './testing/open-cart.ts';

const TYPES = [
  'cart.order.placed.v2',
  'cart.order.confirmed.v1',
  'cart.order.rejected.v1',
  'cart.order.cancelled.v1',
  'cart.order.dispatched.v1',
  'cart.order.return-requested.v1',
  'cart.order.refunded.v1',
];

let service: Awaited<ReturnType<typeof openCart>>;

/** An order that came as far as its card lets it. */
async function placed(form = orderForm()) {
  const shopper = service.browser({ id: crypto.randomUUID() });
  await shopper.add('harbour-1');
  const { body } = await shopper.order(form);
  await service.settle();
  return { shopper, id: body.id };
}

beforeAll(async () => {
  service = await openCart({ 'harbour-1': 10 });
  await service.publish(productChanged('harbour'));
  const { db } = service;
  const now = service.clock.now();
  await placed(payingWith(CARDS.declined));
  const cancelled = await placed();
  await cancelOrder(db, { orderId: cancelled.id, by: 'shopper', reason: null, now });
  const { shopper, id: orderId } = await placed();
  await dispatchOrder(db, { orderId, tracking: 'T-1', now });
  const sendBack = { lines: [{ variantId: 'harbour-1', quantity: 1 }], reason: 'too large' };
  const path = `/api/cart/orders/${orderId}/returns`;
  const headers = { 'idempotency-key': crypto.randomUUID() };
  const { body } = await shopper.call('POST', path, sendBack, headers);
  await receiveReturn(db, { orderId, returnId: body.returns[0]?.id ?? '', now });
  await service.settle();
});
afterAll(() => service.drop());

const published = (type: string) =>
  service.db.query<{ subject: string; data: Record<string, unknown> }>(
    'test/published',
    'SELECT subject, data FROM kit.outbox WHERE type = $1',
    [type],
  );

it('an order that did not come about says why to programs, too', async () => {
  const [rejected] = await published('cart.order.rejected.v1');
  expect(rejected?.data).toMatchObject({ reasonCode: 'payment-declined' });
});

describe.each(TYPES)('%s', (type) => {
  it('has an example that its schema accepts', () => {
    const validate = schemaOf(type);
    expect(validate(exampleOf(type)), JSON.stringify(validate.errors)).toBe(true);
  });

  it('is published as its schema says, with the order as its subject', async () => {
    const validate = schemaOf(type);
    const events = await published(type);
    expect(events.length).toBeGreaterThan(0);
    for (const { subject, data } of events) {
      expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
      expect(subject).toBe(data['orderId']);
    }
  });

  it('would be refused without a member that others rely on', () => {
    const { orderId: _, ...rest } = exampleOf(type);
    expect(schemaOf(type)(rest)).toBe(false);
  });
});

describe('what is told of one order', () => {
  it('says where in the order’s history it stands, each later than the one before', async () => {
    const rows = await service.db.query<{ subject: string; version: number }>(
      'test/versions',
      `SELECT subject, (data ->> 'version')::int AS version FROM kit.outbox ORDER BY seq`,
    );
    const orders = Map.groupBy(rows, ({ subject }) => subject);
    expect(orders.size).toBe(3);
    for (const events of orders.values()) {
      const versions = events.map(({ version }) => version);
      expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
      expect(versions[0]).toBe(1);
    }
  });
});
