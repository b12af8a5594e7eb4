import type Stripe from 'stripe';
import { askStripe } from './ask-stripe.ts';
import type { AskedPayment } from './stripe-ledger.ts';

const hourMs = 3_600_000;
/** Stripe keeps idempotency keys for at least a day. */
const keysLastMs = 23 * hourMs;

/** So old that the key may be forgotten: the same request would make a second intent. */
export const isStale = (payment: AskedPayment, now: Date): boolean =>
  now.getTime() - payment.askedAt.getTime() > keysLastMs;

/** Looks through the intents of the day on which a payment was asked for. */
export function findIntent(
  stripe: Stripe,
  { orderId, askedAt }: AskedPayment,
): Promise<Stripe.PaymentIntent | null> {
  const seconds = (ms: number) => Math.floor((askedAt.getTime() + ms) / 1000);
  const created = { gte: seconds(-hourMs), lte: seconds(24 * hourMs) };
  return askStripe('look for a payment', async () => {
    for await (const intent of stripe.paymentIntents.list({ created, limit: 100 })) {
      if (intent.metadata.order_id === orderId) return intent;
    }
    return null;
  });
}
