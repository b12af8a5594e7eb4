import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { composeOrderEmail } from '../emails/compose-order-email.ts';
import { readAnnouncement } from '../emails/order-announcement.ts';
import { money } from '../money.ts';
import { productChanged } from '../testing/catalog-events.ts';
import { orderForm } from '../testing/order-form.ts';
import { openCart } from '../testing/open-cart.ts';

let service: Awaited<ReturnType<typeof openCart>>;
let shopper: ReturnType<typeof service.browser>;

beforeEach(async () => {
  service = await openCart({ 'harbour-1': 5 });
  await service.publish(productChanged('harbour', { prices: { GBP: 114_00, USD: 147_00 } }));
  shopper = service.browser({ currency: 'GBP' });
  await shopper.add('harbour-1', 2);
});
afterEach(() => service.drop());

const pounds = (amount: number) => money(amount, 'GBP');
const inPounds = () => orderForm({ expectedTotal: pounds(228_00) });

const read = async (id: string) => (await shopper.get(`/api/cart/orders/${id}`)).body;
const ledger = () =>
  service.db.query<{ amount: number; currency: string; refunded: number }>(
    'test/ledger',
    'SELECT amount, currency, refunded FROM offline.payment',
  );
const outbox = () =>
  service.db.query<{ type: string; data: object }>(
    'test/outbox',
    'SELECT type, data FROM kit.outbox ORDER BY seq',
  );
async function warehouse(path: string, json: unknown = {}) {
  const reply = await service.app.request(`/internal/orders/${path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await service.tokens.cli.signService('cart')}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify(json),
  });
  expect(reply.status).toBeLessThan(300);
}

/** Every currency that stands anywhere in a value. */
const currenciesIn = (value: unknown): string[] => [
  ...new Set([...JSON.stringify(value).matchAll(/"currency":"(\w+)"/g)].map(([, one = '']) => one)),
];

describe('an order in the currency of its cart', () => {
  it('is placed, paid, announced, sent back and refunded in it, whatever is chosen later', async () => {
    const { status, body } = await shopper.order(inPounds());
    expect(status).toBe(202);
    await service.settle();
    expect(await ledger()).toMatchObject([{ amount: 228_00, currency: 'GBP' }]);

    shopper = shopper.as({ currency: 'USD' });
    expect(await read(body.id)).toMatchObject({ status: 'confirmed', total: pounds(228_00) });
    await warehouse(`${body.id}/dispatch`, { tracking: '1Z' });
    const lines = [{ variantId: 'harbour-1', quantity: 2 }];
    const key = { 'idempotency-key': crypto.randomUUID() };
    const path = `/api/cart/orders/${body.id}/returns`;
    const asked = await shopper.call('POST', path, { lines, reason: 'too large' }, key);
    await warehouse(`${body.id}/returns/${asked.body.returns[0]?.id}/arrival`);
    await service.settle();

    const order = await read(body.id);
    expect(order.refunds).toMatchObject([{ amount: pounds(228_00) }]);
    expect(currenciesIn(order)).toEqual(['GBP']);
    expect(await ledger()).toMatchObject([{ refunded: 228_00 }]);
    const told = await outbox();
    expect(told.length).toBeGreaterThan(4);
    for (const { data } of told) expect(currenciesIn(data)).toEqual(['GBP']);
    const letters = told
      .map(readAnnouncement)
      .flatMap((read) => (read.ok ? [read.announcement] : []));
    const texts = letters.map((one) => composeOrderEmail(one, 'http://shop').text);
    expect(texts).toHaveLength(3);
    for (const text of texts) {
      expect(text).toContain('£228.00');
      expect(text).not.toMatch(/[€$]/);
    }
  });

  it('is not placed for a total in another one, not even for the same number', async () => {
    const euros = await shopper.order(orderForm({ expectedTotal: money(228_00, 'EUR') }));
    expect(euros).toMatchObject({
      status: 409,
      body: { type: 'price-changed', total: pounds(228_00) },
    });
    expect(euros.body.detail).toContain('The currency was changed');
    // In another tab another currency was chosen meanwhile.
    const elsewhere = await shopper.as({ currency: 'EUR' }).order(inPounds());
    expect(elsewhere).toMatchObject({
      status: 409,
      body: { type: 'price-changed', total: money(262_00, 'EUR') },
    });
    expect(await ledger()).toEqual([]);
  });

  it('is in euros where the cart is, and its shopper is asked', async () => {
    await service.publish(productChanged('massif', { price: 40_00 }));
    await shopper.add('massif-1');
    const reply = await shopper.order(inPounds());
    expect(reply.body).toMatchObject({
      type: 'price-changed',
      total: money(302_00, 'EUR'),
    });
  });
});
