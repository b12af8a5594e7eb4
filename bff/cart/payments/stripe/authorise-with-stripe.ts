import type Stripe from 'stripe';
import { DECLINES } from '../decline-reasons.ts';
import { PaymentUnavailable, type Authorisation, type PaymentOrder } from '../payment-port.ts';
import { refuseOtherOrder } from '../refuse-other-order.ts';
import { askStripe, StripeRefusal } from './ask-stripe.ts';
import { createIntent } from './create-intent.ts';
import { explainDecline } from './explain-decline.ts';
import { findIntent, isStale } from './find-intent.ts';
import { readIntent, type Standing } from './read-intent.ts';
import { isAsked, type AskedPayment, type StripeLedger } from './stripe-ledger.ts';

export interface StripeCalls {
  stripe: Stripe;
  ledger: StripeLedger;
  clock: () => Date;
}

const CANCELLED: Standing = { status: 'declined', reason: DECLINES.cancelled };

/**
 * Holds the money, or says what has become of it. Written down before the call; after a crash, a
 * lost answer or the shopper's return the intent's state at Stripe decides.
 */
export async function authoriseWithStripe(
  calls: StripeCalls,
  order: PaymentOrder,
): Promise<Authorisation> {
  const payment = await calls.ledger.ask(order);
  refuseOtherOrder(order, payment);
  if (!isAsked(payment) || payment.status === 'voiding' || payment.status === 'voided') {
    return answer(CANCELLED, payment.intentId);
  }
  if (payment.status === 'declined') {
    const reason = payment.reason ?? explainDecline(null, null);
    return answer({ status: 'declined', reason }, payment.intentId);
  }
  const { standing, intentId } = await standingOf(calls, payment);
  const reason = standing.status === 'declined' ? standing.reason : null;
  const recorded = await calls.ledger.record({
    orderId: order.id,
    intentId,
    status: standing.status,
    reason,
  });
  const voided = recorded.status === 'voiding' || recorded.status === 'voided';
  return answer(voided ? CANCELLED : standing, intentId);
}

async function standingOf(
  { stripe, ledger, clock }: StripeCalls,
  payment: AskedPayment,
): Promise<{ standing: Standing; intentId: string | null }> {
  try {
    const { intentId } = payment;
    const known =
      intentId !== null
        ? await askStripe('look at a payment', () => stripe.paymentIntents.retrieve(intentId))
        : isStale(payment, clock())
          ? await findIntent(stripe, payment)
          : null;
    const intent = known ?? (await createIntent(stripe, payment));
    return { standing: readIntent(intent), intentId: intent.id };
  } catch (error) {
    if (!(error instanceof StripeRefusal)) throw error;
    if (error.kind === 'card') {
      const reason = explainDecline(error.code, error.declineCode);
      return { standing: { status: 'declined', reason }, intentId: error.intentId };
    }
    // A void used the key up while this was on its way.
    const now = error.kind === 'key-used' ? await ledger.read(payment.orderId) : null;
    if (now?.status !== 'voiding' && now?.status !== 'voided') throw error;
    return { standing: CANCELLED, intentId: now.intentId };
  }
}

function answer(standing: Standing, intentId: string | null): Authorisation {
  switch (standing.status) {
    case 'authorised':
    case 'captured':
      return { outcome: 'authorised', reference: intentId ?? '' };
    case 'needs-shopper':
      if (standing.redirectUrl !== null) {
        return { outcome: 'needs-shopper', redirectUrl: standing.redirectUrl };
      }
      throw new Error(
        `Stripe wants the shopper to confirm ${intentId} in a way this shop cannot offer. Look at the account's payment settings.`,
      );
    case 'declined':
      return { outcome: 'declined', reason: standing.reason };
    case 'voided':
      return { outcome: 'declined', reason: DECLINES.cancelled };
    case 'asked':
      throw new PaymentUnavailable(`The bank has not answered Stripe yet about ${intentId}.`);
  }
}
