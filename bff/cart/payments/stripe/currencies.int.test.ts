import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStripe } from '../testing/open-stripe.ts';
import { testOrder } from '../testing/payments-suite.ts';

let under: Awaited<ReturnType<typeof openStripe>>;
beforeAll(async () => {
  under = await openStripe();
});
afterAll(() => under.close());

it.each(['GBP', 'USD', 'EUR'])(
  'money is held, taken and given back in the order’s own %s, and never asked for in another',
  async (currency) => {
    const { payments, server } = under;
    const order = { ...(await testOrder(payments)), currency };
    expect(await payments.authorise(order)).toMatchObject({ outcome: 'authorised' });
    const another = currency === 'USD' ? 'EUR' : 'USD';
    await expect(payments.authorise({ ...order, currency: another })).rejects.toThrow(
      `${order.amount} ${currency} before and now with ${order.amount} ${another}`,
    );
    await payments.capture(order.id);
    await payments.refund({ orderId: order.id, refundId: 'r1', amount: order.amount });
    const intents = [...server.state.intents.values()].filter(
      ({ metadata }) => metadata.order_id === order.id,
    );
    expect(intents).toMatchObject([{ currency: currency.toLowerCase(), amount: order.amount }]);
    expect(await under.ledger(order.id)).toMatchObject({
      captured: order.amount,
      refunded: order.amount,
    });
  },
);
