import type { OpenAPIHono } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { ProblemError } from '@tessera/bff-kit/problem';
import type { ServiceEnv } from '@tessera/bff-kit/service';
import { Unavailable } from '@tessera/bff-kit/unavailable';
import { PaymentUnavailable, type Payments } from './payment-port.ts';
import type { StripePayments } from './stripe/stripe-payments.ts';

export interface PaymentWebhooks {
  payments: Payments | StripePayments;
  /** Records that an order's payment may have moved on, and wakes whoever waits for it. Repeatable. */
  paymentMoved: (orderId: string) => Promise<void>;
}

const path = '/api/cart/webhooks/stripe';
const largestBody = 256 * 1024;

const WHY = {
  signature:
    'The signature does not prove that Stripe sent this just now. Compare STRIPE_WEBHOOK_SECRET with the endpoint in the dashboard, and the clock of this machine.',
  malformed: 'The body is not an event of Stripe.',
} as const;

/**
 * Takes the provider's webhooks, when it has any. They prove themselves by a signature and come from
 * a machine: mount this with `openRoutes` of `createService`, ahead of the check for a visitor.
 */
export function mountPaymentWebhooks(app: OpenAPIHono<ServiceEnv>, o: PaymentWebhooks): void {
  const { payments, paymentMoved } = o;
  if (!('receive' in payments)) return;

  const onError = (): never => {
    throw new ProblemError(413, {
      type: 'too-large',
      detail: `The body is larger than ${largestBody / 1024} KiB, and no event is; nothing was changed.`,
    });
  };
  app.post(path, bodyLimit({ maxSize: largestBody, onError }), async (c) => {
    const body = new Uint8Array(await c.req.arrayBuffer());
    const signature = c.req.header('stripe-signature') ?? '';
    const received = await payments
      .receive({ body, signature }, paymentMoved)
      .catch((error: unknown) => {
        // Stripe delivers again what was not taken.
        if (error instanceof PaymentUnavailable)
          throw new Unavailable('payment provider', error.message);
        throw error;
      });
    if (received.outcome === 'refused') {
      const detail = `${WHY[received.why]} Nothing was changed.`;
      throw new ProblemError(400, { type: `webhook-${received.why}`, detail });
    }
    return c.json({ received: true });
  });
}
