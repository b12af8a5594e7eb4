import type Stripe from 'stripe';
import { askStripe } from './ask-stripe.ts';
import type { AskedPayment } from './stripe-ledger.ts';

/** The key under which an order's money is held: whatever is sent under it, it happens once. */
const authoriseKey = (orderId: string) => ({ idempotencyKey: `${orderId}:authorise` });

const basics = ({ orderId, amount, currency }: AskedPayment) => ({
  amount,
  currency: currency.toLowerCase(),
  capture_method: 'manual' as const,
  payment_method_types: ['card'],
  metadata: { order_id: orderId },
});

/**
 * Asks Stripe to hold the money. The parameters are the recorded ones, so that a repetition is the
 * same request and gets the same intent.
 */
export function createIntent(stripe: Stripe, payment: AskedPayment): Promise<Stripe.PaymentIntent> {
  const params = {
    ...basics(payment),
    payment_method: payment.paymentMethod,
    return_url: payment.returnUrl,
    confirm: true,
  };
  return askStripe('hold the money', () =>
    stripe.paymentIntents.create(params, authoriseKey(payment.orderId)),
  );
}

/**
 * Uses up the key with an intent that holds nothing: a request to hold that is still on its way is
 * then refused when it arrives. Refused itself with `key-used` when that request was first.
 */
export function useUpKey(stripe: Stripe, payment: AskedPayment): Promise<Stripe.PaymentIntent> {
  return askStripe('use up the key', () =>
    stripe.paymentIntents.create(basics(payment), authoriseKey(payment.orderId)),
  );
}
