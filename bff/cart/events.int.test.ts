import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleOf, schemaOf } from './testing/event-contract.ts';
import { productChanged } from './testing/catalog-events.ts';
import { CARDS, orderForm, payingWith } from './testing/order-form.ts';
import { openCart } from './testing/open-cart.ts';

const TYPES = ['cart.order.placed.v1', 'cart.order.confirmed.v1', 'cart.order.rejected.v1'];

let service: Awaited<ReturnType<typeof openCart>>;
beforeAll(async () => {
  service = await openCart({ 'harbour-1': 10 });
  await service.publish(productChanged('harbour'));
  for (const form of [orderForm(), payingWith(CARDS.declined)]) {
    const shopper = service.browser({ id: crypto.randomUUID() });
    await shopper.add('harbour-1');
    await shopper.order(form);
    await service.settle();
  }
});
afterAll(() => service.drop());

const published = (type: string) =>
  service.db.query<{ subject: string; data: Record<string, unknown> }>(
    'test/published',
    'SELECT subject, data FROM kit.outbox WHERE type = $1',
    [type],
  );

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
    const { total: _, ...rest } = exampleOf(type);
    expect(schemaOf(type)(rest)).toBe(false);
  });
});
