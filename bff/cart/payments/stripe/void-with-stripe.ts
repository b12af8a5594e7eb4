import type Stripe from 'stripe';
import { PaymentUnavailable } from '../payment-port.ts';
import { askStripe, StripeRefusal } from './ask-stripe.ts';
import type { StripeCalls } from './authorise-with-stripe.ts';
import { createIntent, useUpKey } from './create-intent.ts';
import { findIntent, isStale } from './find-intent.ts';
import { isAsked, type AskedPayment } from './stripe-ledger.ts';

/** Gives everything back, and makes sure that nothing can be held any more. Good to repeat. */
export async function voidWithStripe(calls: StripeCalls, orderId: string): Promise<void> {
  const payment = await calls.ledger.beginVoid(orderId);
  if (payment.status === 'voided') return;
  const intentId = payment.intentId ?? (isAsked(payment) ? await claim(calls, payment) : null);
  if (intentId !== null) await giveBack(calls.stripe, orderId, intentId);
  await calls.ledger.endVoid(orderId, intentId);
}

/** The intent of a payment whose answer was lost; `null` when none came about and none can. */
async function claim(
  { stripe, clock }: StripeCalls,
  payment: AskedPayment,
): Promise<string | null> {
  const found = isStale(payment, clock()) ? await findIntent(stripe, payment) : null;
  if (found) return found.id;
  try {
    return (await useUpKey(stripe, payment)).id;
  } catch (error) {
    // What Stripe does not take from us now it has not taken before either.
    if (error instanceof StripeRefusal && error.kind === 'input') return null;
    if (!(error instanceof StripeRefusal && error.kind === 'key-used')) throw error;
  }
  // The request arrived: sent again, it holds nothing more and says what it made.
  try {
    return (await createIntent(stripe, payment)).id;
  } catch (error) {
    if (error instanceof StripeRefusal && error.kind === 'card') return error.intentId;
    // The key was used for neither: this software has changed how it asks since then.
    if (!(error instanceof StripeRefusal && error.kind === 'key-used')) throw error;
    return (await findIntent(stripe, payment))?.id ?? null;
  }
}

async function giveBack(stripe: Stripe, orderId: string, intentId: string): Promise<void> {
  const { status } = await askStripe('look at a payment', () =>
    stripe.paymentIntents.retrieve(intentId),
  );
  if (status === 'canceled') return;
  if (status === 'processing') {
    throw new PaymentUnavailable(`The bank has not answered Stripe yet about ${intentId}.`);
  }
  try {
    if (status === 'succeeded') await refundTheRest(stripe, orderId, intentId);
    // A refusal is kept under its key, so each state has a key of its own.
    else {
      const options = { idempotencyKey: `${orderId}:cancel:${status}` };
      await askStripe('cancel a payment', () =>
        stripe.paymentIntents.cancel(intentId, {}, options),
      );
    }
  } catch (error) {
    if (!(error instanceof StripeRefusal && error.kind === 'state')) throw error;
    throw new PaymentUnavailable(`${intentId} moved on while it was being voided; void it again.`);
  }
}

async function refundTheRest(stripe: Stripe, orderId: string, intentId: string): Promise<void> {
  try {
    await askStripe('refund a payment', () =>
      stripe.refunds.create(
        { payment_intent: intentId, metadata: { order_id: orderId, refund_id: 'void' } },
        { idempotencyKey: `${orderId}:void` },
      ),
    );
  } catch (error) {
    const isDone = error instanceof StripeRefusal && error.code === 'charge_already_refunded';
    if (!isDone) throw error;
  }
}
