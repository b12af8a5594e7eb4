import { afterEach, beforeEach, expect, it } from 'vitest';
import { composeOrderEmail } from '../emails/compose-order-email.ts';
import { readAnnouncement } from '../emails/order-announcement.ts';
import { money } from '../money.ts';
import { productChanged } from '../testing/catalog-events.ts';
import { schemaOf } from '../testing/event-contract.ts';
import { orderForm } from '../testing/order-form.ts';
import { openCart } from '../testing/open-cart.ts';
import { cancelOrder } from './cancel-order.ts';
import { dispatchOrder } from './dispatch-order.ts';

let service: Awaited<ReturnType<typeof openCart>>;
beforeEach(async () => {
  service = await openCart({ 'harbour-1': 5 });
  await service.publish(productChanged('harbour'));
});
afterEach(() => service.drop());

async function order(id: string, locale?: string): Promise<string> {
  const shopper = service.browser({ id, ...(locale && { locale }) });
  await shopper.add('harbour-1', 1);
  const expectedTotal = money(131_00, 'EUR');
  const { status, body } = await shopper.order(orderForm({ expectedTotal }));
  expect(status, JSON.stringify(body)).toBe(202);
  await service.settle();
  return body.id;
}

/** What was announced of an order, and the subjects of the e-mails that makes. */
async function told(orderId: string) {
  const events = await service.db.query<{ type: string; data: { locale?: string } }>(
    'test/outbox-of-order',
    'SELECT type, data FROM kit.outbox WHERE subject = $1 ORDER BY seq',
    [orderId],
  );
  const subjects = events.flatMap((event) => {
    const read = readAnnouncement(event);
    return read.ok ? [composeOrderEmail(read.announcement, 'http://shop').subject] : [];
  });
  return { events, subjects };
}

it('an order is written about in the language of the page it was placed on, whoever acts later', async () => {
  const german = await order('anna', 'de-AT');
  const arabic = await order('amal', 'ar-AE');
  const now = service.clock.now();
  await dispatchOrder(service.db, { orderId: german, tracking: '1Z', now });
  await cancelOrder(service.db, { orderId: arabic, by: 'shop', reason: 'Broken', now });

  const { events, subjects } = await told(german);
  expect(events.map(({ data }) => data.locale)).toEqual(['de-AT', 'de-AT', 'de-AT']);
  for (const { type, data } of events) expect(schemaOf(type)(data), type).toBe(true);
  expect(subjects).toEqual([
    expect.stringMatching(/^Deine Bestellung .* ist bestätigt$/),
    expect.stringMatching(/^Deine Bestellung .* ist unterwegs$/),
  ]);
  expect((await told(arabic)).subjects).toEqual([
    expect.stringMatching(/^تم تأكيد طلبك/),
    expect.stringMatching(/^أُلغي طلبك/),
  ]);
});

it('an order from before letters had languages is still announced, and written about in English', async () => {
  const orderId = await order('ada', 'de-DE');
  await service.db.query(
    'test/without-locale',
    `UPDATE order_view SET state = state #- '{order,locale}' WHERE id = $1`,
    [orderId],
  );
  await dispatchOrder(service.db, { orderId, tracking: '1Z', now: service.clock.now() });
  const { events, subjects } = await told(orderId);
  expect(events.at(-1)?.data).not.toHaveProperty('locale');
  expect(subjects.at(-1)).toMatch(/^Your order .* is on its way$/);
});
