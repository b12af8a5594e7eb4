import { PaymentUnavailable } from '../payment-port.ts';
import { askStripe, StripeRefusal } from './ask-stripe.ts';
import type { StripeCalls } from './authorise-with-stripe.ts';

/** Takes the money that is held, once. */
export async function captureWithStripe(
  { stripe, ledger }: StripeCalls,
  orderId: string,
): Promise<void> {
  const payment = await ledger.read(orderId);
  const intentId = payment?.intentId ?? null;
  if (payment?.status === 'captured') return;
  const isVoided = payment?.status === 'voiding' || payment?.status === 'voided';
  if (intentId === null || isVoided) throw cannot(orderId, payment?.status ?? 'unknown');

  const { status } = await askStripe('capture a payment', () =>
    stripe.paymentIntents.capture(intentId, {}, { idempotencyKey: `${orderId}:capture` }),
  ).catch((error: unknown) => {
    if (!(error instanceof StripeRefusal && error.kind === 'state')) throw error;
    return askStripe('look at a payment', () => stripe.paymentIntents.retrieve(intentId));
  });
  if (status === 'processing') {
    throw new PaymentUnavailable(`The bank has not answered Stripe yet about ${intentId}.`);
  }
  if (status !== 'succeeded') throw cannot(orderId, status);
  await ledger.record({ orderId, intentId, status: 'captured' });
}

const cannot = (orderId: string, status: string): Error =>
  new Error(`Payment of ${orderId} is ${status}, so it cannot be captured.`);
