import type Stripe from 'stripe';
import { explainDecline } from './explain-decline.ts';

/** What an intent means for an order. */
export type Standing =
  | { status: 'authorised' | 'captured' | 'voided' }
  | { status: 'needs-shopper'; redirectUrl: string | null }
  | { status: 'declined'; reason: string }
  /** the bank has not answered Stripe yet */
  | { status: 'asked' };

/** Reads an intent's real state: what Stripe itself says, never what a browser or an event says. */
export function readIntent(intent: Stripe.PaymentIntent): Standing {
  switch (intent.status) {
    case 'requires_capture':
      return { status: 'authorised' };
    case 'succeeded':
      return { status: 'captured' };
    case 'canceled':
      return { status: 'voided' };
    case 'requires_action':
      return {
        status: 'needs-shopper',
        redirectUrl: intent.next_action?.redirect_to_url?.url ?? null,
      };
    case 'requires_payment_method':
    case 'requires_confirmation': {
      const error = intent.last_payment_error;
      const reason = explainDecline(error?.code ?? null, error?.decline_code ?? null);
      return { status: 'declined', reason };
    }
    default:
      return { status: 'asked' };
  }
}
