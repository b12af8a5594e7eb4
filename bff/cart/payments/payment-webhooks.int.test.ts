import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { silentLogger } from '@tessera/bff-kit/logger';
import { createService } from '@tessera/bff-kit/service';
import { testTokens } from '@tessera/bff-kit/testing/test-tokens';
import { mountPaymentWebhooks } from './mount-payment-webhooks.ts';
import { createOfflinePayments } from './offline-payments.ts';
import type { Payments } from './payment-port.ts';
import { openStripe, webhookSecret } from './testing/open-stripe.ts';
import { testCards, testOrder, total } from './testing/payments-suite.ts';
import { signatureOf, webhookRequest } from './testing/stripe/sign-event.ts';
import type { StripeEvent } from './testing/stripe/stripe-state.ts';

const path = '/api/cart/webhooks/stripe';

describe('webhooks of payments', { timeout: 30_000 }, () => {
  let under: Awaited<ReturnType<typeof openStripe>>;
  const moved: string[] = [];
  const next = { fails: false };
  beforeAll(async () => {
    under = await openStripe();
  }, 60_000);
  afterAll(() => under.close());
  beforeEach(() => {
    moved.length = 0;
    next.fails = false;
  });

  const serviceWith = (payments: Payments) =>
    createService({
      name: 'cart',
      version: '1.0.0',
      tokens: testTokens().cart,
      logger: silentLogger(),
      openRoutes: (app) =>
        mountPaymentWebhooks(app, {
          payments,
          paymentMoved: async (orderId) => {
            if (next.fails) throw new Error('the process dies here');
            moved.push(orderId);
          },
        }),
    });
  const send = async (request: RequestInit) => {
    const reply = await serviceWith(under.payments).request(path, request);
    return { status: reply.status, body: (await reply.json()) as { type?: string } };
  };
  const deliver = (event: StripeEvent) => send(webhookRequest(event, webhookSecret));
  const taken = { status: 200, body: { received: true } };

  const eventsOf = (orderId: string): StripeEvent[] => {
    const ids = [...under.server.state.intents.values()]
      .filter(({ metadata }) => metadata.order_id === orderId)
      .map(({ id }) => id);
    return under.server.state.events.filter(({ data }) =>
      ids.some((id) => JSON.stringify(data).includes(id)),
    );
  };
  const statusOf = async (orderId: string) => {
    const [row] = await under.db.query<{ status: string }>(
      'test/status',
      'SELECT status FROM stripe_payment WHERE order_id = $1',
      [orderId],
    );
    return row?.status;
  };
  const rows = async () => {
    const [row] = await under.db.query<object>(
      'test/rows',
      `SELECT (SELECT count(*) FROM stripe_event) AS events,
         (SELECT md5(coalesce(string_agg(p::text, ',' ORDER BY order_id), '')) FROM stripe_payment p) AS payments`,
    );
    return row;
  };
  const confirmed = async (approved = true) => {
    const order = await testOrder(under.payments, testCards.asksShopper);
    const asked = await under.payments.authorise(order);
    if (asked.outcome !== 'needs-shopper') throw new Error(asked.outcome);
    await under.answerBank(order.id, asked.redirectUrl, approved);
    return order;
  };

  it.each([
    [true, 'authorised'],
    [false, 'declined'],
  ])('tell that the shopper answered %s, whatever order they come in', async (approved, status) => {
    const order = await confirmed(approved);
    const events = eventsOf(order.id);
    expect(events.map(({ type }) => type)).toContain('payment_intent.requires_action');
    for (const event of events.toReversed()) expect(await deliver(event)).toEqual(taken);
    expect(await statusOf(order.id)).toBe(status);
    expect(new Set(moved)).toEqual(new Set([order.id]));
  });

  it('that come twice are answered twice and acted on once', async () => {
    const order = await confirmed();
    const event = eventsOf(order.id).at(-1)!;
    expect(await deliver(event)).toEqual(taken);
    expect(await deliver(event)).toEqual(taken);
    expect(moved).toEqual([order.id]);
  });

  it('are not believed: what they say of a status changes nothing', async () => {
    const order = await testOrder(under.payments, testCards.asksShopper);
    await under.payments.authorise(order);
    const event = structuredClone(eventsOf(order.id).at(-1)!);
    event.type = 'payment_intent.amount_capturable_updated';
    (event.data.object as { status: string }).status = 'requires_capture';
    expect(await deliver(event)).toEqual(taken);
    expect(await statusOf(order.id)).toBe('needs-shopper');
    expect(moved, 'the shopper has not answered').toEqual([]);
  });

  it('are taken again when their work was not finished', async () => {
    const order = await confirmed();
    const event = eventsOf(order.id).at(-1)!;
    next.fails = true;
    expect((await deliver(event)).status).toBe(500);
    next.fails = false;
    expect(await deliver(event)).toEqual(taken);
    expect(moved).toEqual([order.id]);
  });

  it('are asked for again while Stripe cannot be asked', async () => {
    const order = await confirmed();
    const event = eventsOf(order.id).at(-1)!;
    under.server.faults.fail(/payment_intents\/pi_/, 'cut', 2);
    expect(await deliver(event)).toMatchObject({ status: 503, body: { type: 'unavailable' } });
    expect(moved).toEqual([]);
    expect(await deliver(event)).toEqual(taken);
    expect(moved).toEqual([order.id]);
  });

  it('give back money that came to be held after its order was given up', async () => {
    const order = await testOrder(under.payments);
    await under.payments.authorise(order);
    // As if the answer never came and the void found nothing: Stripe forgot the key, the list lagged.
    await under.db.query(
      'test/lose',
      `UPDATE stripe_payment SET status = 'voided', intent_id = NULL WHERE order_id = $1`,
      [order.id],
    );
    expect((await under.ledger(order.id)).held).toBe(total);
    for (const event of eventsOf(order.id)) expect(await deliver(event)).toEqual(taken);
    expect((await under.ledger(order.id)).held).toBe(0);
    expect(await statusOf(order.id)).toBe('voided');
  });

  it('about refunds and of payments of somebody else are taken and change nothing', async () => {
    const { payments, server } = under;
    const order = await testOrder(payments);
    await payments.authorise(order);
    await payments.capture(order.id);
    await payments.refund({ orderId: order.id, refundId: 'r', amount: 90 });
    const refunded = eventsOf(order.id).at(-1)!;
    expect(refunded.type).toBe('charge.refunded');
    expect(await deliver(refunded)).toEqual(taken);
    expect(await statusOf(order.id)).toBe('captured');

    moved.length = 0;
    const before = await rows();
    const stranger = { ...refunded, id: 'evt_strange' };
    for (const object of [
      { object: 'payment_intent', id: 'pi_unknown' },
      { object: 'charge', payment_intent: 'pi_unknown' },
      { object: 'customer', id: 'cus_1' },
    ]) {
      expect(await deliver({ ...stranger, data: { object } })).toEqual(taken);
    }
    const foreign = server.state.intents.get([...server.state.intents.keys()].at(-1)!)!;
    const other = { ...foreign, id: 'pi_other', metadata: { order_id: crypto.randomUUID() } };
    server.state.intents.set(other.id, other);
    expect(await deliver({ ...stranger, data: { object: other } })).toEqual(taken);
    expect([await rows(), moved]).toEqual([before, []]);
  });

  it('that are not proven to be from Stripe, just now, are refused and change nothing', async () => {
    const order = await confirmed();
    const event = eventsOf(order.id).at(-1)!;
    const before = await rows();
    const body = JSON.stringify(event);
    const signed = (signature: string, text = body) =>
      send({ method: 'POST', body: text, headers: { 'stripe-signature': signature } });
    const minute = 60_000;
    const refused = { status: 400, body: { type: 'webhook-signature' } };
    expect(await send({ method: 'POST', body })).toMatchObject(refused);
    expect(await signed('')).toMatchObject(refused);
    expect(await signed('t=1,v1=00')).toMatchObject(refused);
    expect(await signed(signatureOf(body, 'whsec_of_somebody'))).toMatchObject(refused);
    expect(await signed(signatureOf(body, webhookSecret), `${body} `)).toMatchObject(refused);
    const old = signatureOf(body, webhookSecret, Date.now() - 6 * minute);
    expect(await signed(old)).toMatchObject(refused);
    for (const text of ['{', '[]', '{"id":1}', 'null', '']) {
      const reply = await signed(signatureOf(text, webhookSecret), text);
      expect(reply.status, text).toBe(400);
    }
    const large = 'x'.repeat(1024 * 1024);
    expect(await signed(signatureOf(large, webhookSecret), large)).toMatchObject({
      status: 413,
      body: { type: 'too-large' },
    });
    expect([await rows(), moved]).toEqual([before, []]);
    const good = signatureOf(body, webhookSecret, Date.now() - 4 * minute);
    expect(await signed(good), 'within the tolerance').toEqual(taken);
  });

  it('are remembered for a month', async () => {
    await under.db.query(
      'test/old',
      `INSERT INTO stripe_event VALUES ('evt_old', now() - interval '31 days'), ('evt_new', now() - interval '29 days')`,
    );
    const order = await confirmed();
    await deliver(eventsOf(order.id).at(-1)!);
    const kept = await under.db.query(
      'test/kept',
      `SELECT id FROM stripe_event WHERE id IN ('evt_old', 'evt_new')`,
    );
    expect(kept).toEqual([{ id: 'evt_new' }]);
  });

  it('have no address when the provider is offline', async () => {
    const app = serviceWith(createOfflinePayments(under.db));
    const reply = await app.request(path, { method: 'POST', body: '{}' });
    expect(reply.status).toBe(401);
  });
});
