import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PaymentUnavailable } from '../payment-port.ts';
import { openStripe } from '../testing/open-stripe.ts';
import { testCards, testOrder, total } from '../testing/payments-suite.ts';

const create = /\/v1\/payment_intents$/;

describe('payments by Stripe', { timeout: 30_000 }, () => {
  let under: Awaited<ReturnType<typeof openStripe>>;
  beforeAll(async () => {
    under = await openStripe();
  }, 60_000);
  afterAll(() => under.close());
  beforeEach(() => {
    under.time.ahead = 0;
  });

  const heldOnce = { holds: 1, held: total, captured: 0, refunded: 0 };
  const nothing = { holds: 0, held: 0, captured: 0, refunded: 0 };
  const intentsOf = (orderId: string) =>
    [...under.server.state.intents.values()].filter((i) => i.metadata.order_id === orderId);

  it.each(['cut', 'late'] as const)(
    'an answer that was lost (%s) is got by asking again, and the money held once',
    async (fault) => {
      const { impatient, payments, server, ledger } = under;
      const order = await testOrder(payments);
      // The library itself tries a closed connection once more.
      server.faults.fail(create, fault, 2);
      await expect(impatient.authorise(order)).rejects.toThrow(PaymentUnavailable);
      if (fault === 'late') {
        await expect(impatient.authorise(order)).rejects.toThrow(PaymentUnavailable);
      }
      expect(await payments.authorise(order)).toMatchObject({ outcome: 'authorised' });
      expect(await ledger(order.id)).toEqual(heldOnce);
    },
  );

  it.each(['busy', 'broken', 'lost'] as const)(
    '%s is no answer, and can be voided',
    async (fault) => {
      const { impatient, payments, server, ledger } = under;
      const order = await testOrder(payments);
      server.faults.fail(create, fault);
      await expect(impatient.authorise(order)).rejects.toThrow(PaymentUnavailable);
      if (fault === 'broken') {
        // Stripe answers with the same 500 for as long as it keeps the key.
        await expect(payments.void(order.id)).rejects.toThrow(PaymentUnavailable);
        under.forgetKeys();
      }
      await payments.void(order.id);
      expect(await ledger(order.id)).toEqual(nothing);
    },
  );

  it('a request that arrives only after the void is refused by Stripe itself', async () => {
    const { payments, server, ledger } = under;
    const order = await testOrder(payments);
    const gate = server.faults.hold(create);
    const late = payments.authorise(order);
    await gate.arrived;
    await payments.void(order.id);
    gate.release();
    expect(await late).toMatchObject({ outcome: 'declined', reason: 'The payment was cancelled.' });
    expect(await ledger(order.id)).toEqual(nothing);
  });

  it('a void cannot finish while the request to hold is being carried out', async () => {
    const { payments, server, ledger } = under;
    const order = await testOrder(payments);
    const gate = server.faults.hold(create, 'inside');
    const slow = payments.authorise(order);
    await gate.arrived;
    await expect(payments.void(order.id)).rejects.toThrow(PaymentUnavailable);
    gate.release();
    expect(await slow, 'what is voided is never said to be authorised').toMatchObject({
      outcome: 'declined',
    });
    await payments.void(order.id);
    expect(await ledger(order.id)).toEqual({ ...heldOnce, held: 0 });
  });

  it('a void whose own answers are lost gives everything back when it is repeated', async () => {
    const { impatient, payments, server, ledger } = under;
    const order = await testOrder(payments);
    await payments.authorise(order);
    server.faults.fail(/cancel$/, 'late');
    await expect(impatient.void(order.id)).rejects.toThrow(PaymentUnavailable);
    await payments.void(order.id);
    expect(await ledger(order.id)).toEqual({ ...heldOnce, held: 0 });
  });

  it.each(['capture', 'void', 'refund'] as const)(
    'a %s whose answer was lost moves the money once, also a day later',
    async (call) => {
      const { impatient, payments, server, ledger } = under;
      const order = await testOrder(payments);
      await payments.authorise(order);
      if (call !== 'capture') await payments.capture(order.id);
      const run = (by: typeof payments) =>
        call === 'refund'
          ? by.refund({ orderId: order.id, refundId: 'r1', amount: 990 })
          : by[call](order.id);
      server.faults.fail(call === 'capture' ? /capture$/ : /refunds$/, 'late');
      await expect(run(impatient)).rejects.toThrow(PaymentUnavailable);
      under.forgetKeys();
      await run(payments);
      await run(payments);
      const refunded = { capture: 0, void: total, refund: 990 }[call];
      expect(await ledger(order.id)).toEqual({ holds: 1, held: 0, captured: total, refunded });
    },
  );

  it('a process that died after asking and comes back a day later finds its intent', async () => {
    const { impatient, payments, server, ledger } = under;
    const orders = [await testOrder(payments), await testOrder(payments)] as const;
    for (const order of orders) {
      server.faults.fail(create, 'late');
      await expect(impatient.authorise(order)).rejects.toThrow(PaymentUnavailable);
    }
    under.forgetKeys();
    expect(await payments.authorise(orders[0])).toMatchObject({ outcome: 'authorised' });
    expect(await ledger(orders[0].id)).toEqual(heldOnce);
    await payments.void(orders[1].id);
    expect(await ledger(orders[1].id)).toEqual({ ...heldOnce, held: 0 });
    for (const order of orders) expect(intentsOf(order.id)).toHaveLength(1);
  });

  it('is not told by the return address whether the shopper confirmed', async () => {
    const { payments, server } = under;
    const order = await testOrder(payments, testCards.asksShopper);
    const asked = await payments.authorise(order);
    if (asked.outcome !== 'needs-shopper') throw new Error(asked.outcome);
    await payments.confirm(order.id, true);
    expect(await payments.authorise(order)).toEqual(asked);
    expect(asked.redirectUrl).toContain(server.url);
    const [intent] = intentsOf(order.id);
    expect(intent?.next_action?.redirect_to_url.return_url).toBe(order.returnUrl);
  });

  it('says why a bank declines, and nothing that hints at theft', async () => {
    const { payments } = under;
    const reasons = [];
    for (const number of ['4000000000009995', '4000000000000069', '4000000000000002']) {
      const answer = await payments.authorise(await testOrder(payments, number));
      reasons.push(answer.outcome === 'declined' ? answer.reason : answer.outcome);
    }
    expect(reasons).toEqual([
      'There is not enough money on the card.',
      'The card has expired.',
      'The bank declined the card.',
    ]);
  });

  it('names the field of a card that Stripe does not take', async () => {
    const card = { number: '4242424242424242', expiry: '04/42', securityCode: '123', name: 'Ada' };
    const fieldOf = async (change: object) => {
      const tokenised = await under.payments.tokenise({ ...card, ...change });
      return tokenised.accepted ? null : tokenised.field;
    };
    expect(await fieldOf({})).toBeNull();
    expect(await fieldOf({ number: '4242424242424241' })).toBe('number');
    expect(await fieldOf({ expiry: '04/20' })).toBe('expiry');
    expect(await fieldOf({ securityCode: '12' })).toBe('securityCode');
  });
});
