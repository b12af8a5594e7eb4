import { readIntent } from './intents.ts';
import { hashIn, type Form } from './read-form.ts';
import { emit, newId, Refused, seconds, type Refund, type StripeState } from './stripe-state.ts';

export function refundsOf(state: StripeState, intentId: string): Refund[] {
  return [...state.refunds.values()].filter((refund) => refund.payment_intent === intentId);
}

/** POST /v1/refunds: a part, or without `amount` everything that is left. */
export function createRefund(state: StripeState, form: Form): Refund {
  const intent = readIntent(state, form.get('payment_intent') ?? '');
  const refused = (code: string, message: string) =>
    new Refused(400, { type: 'invalid_request_error', code, message });
  if (intent.status !== 'succeeded') {
    throw refused(
      'payment_intent_unexpected_state',
      'This PaymentIntent does not have a successful charge to refund.',
    );
  }
  const before = refundsOf(state, intent.id).reduce((sum, { amount }) => sum + amount, 0);
  const left = intent.amount_received - before;
  if (left === 0) {
    throw refused(
      'charge_already_refunded',
      `Charge ${intent.latest_charge} has already been refunded.`,
    );
  }
  const amount = Number(form.get('amount') ?? left);
  if (amount > left) {
    const message = `Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`;
    throw new Refused(400, { type: 'invalid_request_error', message, param: 'amount' });
  }
  const refund: Refund = {
    id: newId('re'),
    object: 'refund',
    amount,
    created: seconds(),
    currency: intent.currency,
    metadata: hashIn(form, 'metadata'),
    payment_intent: intent.id,
    status: 'succeeded',
  };
  state.refunds.set(refund.id, refund);
  emit(state, 'charge.refunded', {
    id: intent.latest_charge,
    object: 'charge',
    amount: intent.amount,
    amount_refunded: before + amount,
    payment_intent: intent.id,
  });
  return refund;
}
