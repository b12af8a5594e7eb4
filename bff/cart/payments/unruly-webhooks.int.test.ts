import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { expect, it } from 'vitest';
import { silentLogger } from '@tessera/bff-kit/logger';
import { createService } from '@tessera/bff-kit/service';
import { testTokens } from '@tessera/bff-kit/testing/test-tokens';
import { mountPaymentWebhooks } from './mount-payment-webhooks.ts';
import { openStripe, webhookSecret } from './testing/open-stripe.ts';
import { testCards, testOrder, total } from './testing/payments-suite.ts';

it(
  'webhooks over the network, each twice, newest first, and refused at first, end in the right state',
  { timeout: 60_000 },
  async () => {
    const moved: string[] = [];
    let refusals = 3;
    const handler: { fetch?: (request: Request) => Response | Promise<Response> } = {};
    const receiver = createAdaptorServer({
      fetch: (request) => {
        refusals -= 1;
        return (
          (refusals < 0 && handler.fetch?.(request)) || new Response('not now', { status: 503 })
        );
      },
    }) as Server;
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    const { port } = receiver.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/api/cart/webhooks/stripe`;
    const under = await openStripe({ webhooks: { url, secret: webhookSecret, unruly: true } });
    try {
      const app = createService({
        name: 'cart',
        version: '1.0.0',
        tokens: testTokens().cart,
        logger: silentLogger(),
        openRoutes: (open) =>
          mountPaymentWebhooks(open, {
            payments: under.payments,
            paymentMoved: async (orderId) => void moved.push(orderId),
          }),
      });
      handler.fetch = (request) => app.fetch(request);

      const { payments } = under;
      const order = await testOrder(payments, testCards.asksShopper);
      const asked = await payments.authorise(order);
      if (asked.outcome !== 'needs-shopper') throw new Error(asked.outcome);
      await under.answerBank(order.id, asked.redirectUrl, true);
      await payments.capture(order.id);

      const received = async () => {
        const [row] = await under.db.query<{ count: number }>(
          'test/received',
          'SELECT count(*) FROM stripe_event',
        );
        return row?.count;
      };
      const { events } = under.server.state;
      await expect.poll(received, { timeout: 30_000, interval: 50 }).toBe(events.length);
      expect(events.map(({ type }) => type)).toEqual([
        'payment_intent.created',
        'payment_intent.requires_action',
        'payment_intent.amount_capturable_updated',
        'payment_intent.succeeded',
      ]);
      expect(new Set(moved)).toEqual(new Set([order.id]));
      expect(await under.ledger(order.id)).toEqual({
        holds: 1,
        held: 0,
        captured: total,
        refunded: 0,
      });
      const [row] = await under.db.query('test/status', 'SELECT status FROM stripe_payment');
      expect(row).toEqual({ status: 'captured' });
    } finally {
      await under.close();
      receiver.closeAllConnections();
      await new Promise((resolve) => receiver.close(resolve));
    }
  },
);
