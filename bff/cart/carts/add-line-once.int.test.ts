import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { productChanged } from '../testing/catalog-events.ts';
import { openCart } from '../testing/open-cart.ts';

let service: Awaited<ReturnType<typeof openCart>>;
beforeAll(async () => {
  service = await openCart();
  await service.publish(productChanged('harbour'));
});
afterAll(() => service.drop());

const newcomer = (accountId: string | null = null) =>
  service.browser({ id: crypto.randomUUID(), accountId });
const line = { variantId: 'harbour-1', quantity: 2 };

describe('what was added without a connection', () => {
  it.each([null, `account-${crypto.randomUUID()}`])(
    'is in the cart once, however often and at once it is sent (%s)',
    async (accountId) => {
      const shopper = newcomer(accountId);
      const send = () =>
        shopper.call('POST', '/api/cart/lines', line, { 'idempotency-key': 'offline-0001' });
      const replies = await Promise.all([send(), send(), send()]);
      expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
      expect((await send()).body).toMatchObject({ count: 2 });
      // Another time is another key.
      const again = { 'idempotency-key': 'offline-0002' };
      expect((await shopper.call('POST', '/api/cart/lines', line, again)).body.count).toBe(4);
    },
  );

  it('is refused in words when it cannot be had, and may be tried again', async () => {
    const shopper = newcomer();
    const send = (quantity: number) =>
      shopper.call(
        'POST',
        '/api/cart/lines',
        { variantId: 'not-there-1', quantity },
        { 'idempotency-key': 'offline-0003' },
      );
    expect((await send(1)).status).toBe(404);
    expect((await send(1)).status).toBe(404);
  });
});
