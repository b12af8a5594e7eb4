import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { createAdaptorServer } from '@hono/node-server';
import { deliverEvents, type WebhookEndpoint } from './stripe/deliver-events.ts';
import { createFaults, type Faults } from './stripe/faults.ts';
import { createStripeApp } from './stripe/stripe-app.ts';
import { emptyState, type StripeState } from './stripe/stripe-state.ts';

export interface StripeServer {
  url: string;
  /** What Stripe has on record; tests read it and never write. */
  state: StripeState;
  faults: Faults;
  stop(): Promise<void>;
}

/**
 * A server on this machine that speaks as much of Stripe's published API as the shop uses: payment
 * methods, intents with manual capture, refunds, idempotency keys, a bank's page for 3-D Secure,
 * test cards, signed webhooks. No money, no network.
 *
 * @param o.webhooks where events are sent; without it they wait in `state.events`
 * @example node bff/cart/payments/testing/stripe-server.ts --port 12111
 */
export async function startStripeServer(
  o: { port?: number; webhooks?: WebhookEndpoint } = {},
): Promise<StripeServer> {
  const state = emptyState();
  const faults = createFaults();
  let url = '';
  const delivery = o.webhooks && deliverEvents(state, o.webhooks);
  const changed = (): void => delivery?.flush();
  const app = createStripeApp({ state, faults, publicUrl: () => url, changed });
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(o.port ?? 0, '127.0.0.1', resolve);
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    state,
    faults,
    async stop() {
      delivery?.stop();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '12111' },
      'webhook-url': {
        type: 'string',
        default: 'http://localhost:3000/api/cart/webhooks/stripe',
      },
      'webhook-secret': { type: 'string', default: 'whsec_local' },
      unruly: { type: 'boolean', default: false },
    },
  });
  const webhooks = {
    url: values['webhook-url'],
    secret: values['webhook-secret'],
    unruly: values.unruly,
  };
  const server = await startStripeServer({ port: Number(values.port), webhooks });
  process.stdout.write(
    `A local Stripe listens. Start the shop with\n\n` +
      `  STRIPE_SECRET_KEY=sk_test_local STRIPE_WEBHOOK_SECRET=${webhooks.secret} ` +
      `STRIPE_API_URL=${server.url} npm start\n\n` +
      `Events are sent to ${webhooks.url}. Ctrl+C ends it.\n`,
  );
}
