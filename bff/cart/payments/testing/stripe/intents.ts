import { hashIn, listIn, type Form } from './read-form.ts';
import { emit, newId, Refused, seconds, type Intent, type StripeState } from './stripe-state.ts';

const cancellable = [
  'requires_payment_method',
  'requires_capture',
  'requires_confirmation',
  'requires_action',
];

export function readIntent(state: StripeState, id: string): Intent {
  const intent = state.intents.get(id);
  if (intent) return intent;
  const message = `No such payment_intent: '${id}'`;
  const code = 'resource_missing';
  throw new Refused(404, { type: 'invalid_request_error', code, message, param: 'intent' });
}

/** POST /v1/payment_intents, with or without `confirm`. */
export function createIntent(state: StripeState, form: Form, publicUrl: string): Intent {
  const amount = Number(form.get('amount'));
  if (!Number.isInteger(amount) || amount < 50) {
    throw new Refused(400, {
      type: 'invalid_request_error',
      code: 'amount_too_small',
      message: 'Amount must be at least €0.50 eur',
      param: 'amount',
    });
  }
  const method = form.get('payment_method') ?? null;
  if (method !== null) requireMethod(state, method);
  const id = newId('pi');
  const intent: Intent = {
    id,
    object: 'payment_intent',
    amount,
    amount_capturable: 0,
    amount_received: 0,
    canceled_at: null,
    capture_method: form.get('capture_method') ?? 'automatic',
    client_secret: `${id}_secret_${newId('s')}`,
    created: seconds(),
    currency: form.get('currency') ?? '',
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    metadata: hashIn(form, 'metadata'),
    next_action: null,
    payment_method: method,
    payment_method_types: listIn(form, 'payment_method_types'),
    status: method === null ? 'requires_payment_method' : 'requires_confirmation',
  };
  state.intents.set(id, intent);
  emit(state, 'payment_intent.created', intent);
  if (form.get('confirm') === 'true') confirmIntent(state, intent, form, publicUrl);
  return intent;
}

/** POST /v1/payment_intents/:id/confirm, and the second half of a creation with `confirm`. */
export function confirmIntent(
  state: StripeState,
  intent: Intent,
  form: Form,
  publicUrl: string,
): void {
  const method = form.get('payment_method') ?? intent.payment_method;
  if (method === null || !cancellable.includes(intent.status)) throw unexpectedState(intent);
  requireMethod(state, method);
  const fate = state.fates.get(method);
  intent.payment_method = method;
  if (fate?.name === 'declined') {
    const message = 'Your card was declined.';
    const { code, declineCode: decline_code } = fate;
    throw decline(state, intent, { type: 'card_error', code, decline_code, message });
  }
  if (fate?.name !== 'asks-shopper') return hold(state, intent);
  const returnUrl = form.get('return_url');
  if (returnUrl === undefined) throw unexpectedState(intent);
  intent.status = 'requires_action';
  intent.next_action = {
    type: 'redirect_to_url',
    redirect_to_url: { url: `${publicUrl}/3d_secure/${intent.id}`, return_url: returnUrl },
  };
  emit(state, 'payment_intent.requires_action', intent);
}

/** The bank's answer: the shopper approved or did not. */
export function answerBank(state: StripeState, intent: Intent, approved: boolean): void {
  if (intent.status !== 'requires_action') return;
  intent.next_action = null;
  if (approved) return hold(state, intent);
  decline(state, intent, {
    type: 'invalid_request_error',
    code: 'payment_intent_authentication_failure',
    message: 'The provided PaymentMethod has failed authentication.',
  });
}

/** POST /v1/payment_intents/:id/capture */
export function captureIntent(state: StripeState, intent: Intent): void {
  if (intent.status !== 'requires_capture') throw unexpectedState(intent);
  intent.status = 'succeeded';
  intent.amount_received = intent.amount;
  intent.amount_capturable = 0;
  emit(state, 'payment_intent.succeeded', intent);
}

/** POST /v1/payment_intents/:id/cancel */
export function cancelIntent(state: StripeState, intent: Intent): void {
  if (!cancellable.includes(intent.status)) throw unexpectedState(intent);
  intent.status = 'canceled';
  intent.canceled_at = seconds();
  intent.amount_capturable = 0;
  intent.next_action = null;
  emit(state, 'payment_intent.canceled', intent);
}

function hold(state: StripeState, intent: Intent): void {
  const captured = intent.capture_method !== 'manual';
  intent.status = captured ? 'succeeded' : 'requires_capture';
  intent.latest_charge = newId('ch');
  intent[captured ? 'amount_received' : 'amount_capturable'] = intent.amount;
  state.holds.set(intent.id, (state.holds.get(intent.id) ?? 0) + 1);
  const type = captured ? 'succeeded' : 'amount_capturable_updated';
  emit(state, `payment_intent.${type}`, intent);
}

function decline(state: StripeState, intent: Intent, error: Refused['error']): Refused {
  intent.status = 'requires_payment_method';
  intent.payment_method = null;
  intent.last_payment_error = error;
  emit(state, 'payment_intent.payment_failed', intent);
  return new Refused(402, { ...error, payment_intent: structuredClone(intent) });
}

function requireMethod(state: StripeState, method: string): void {
  if (state.fates.has(method)) return;
  const message = `No such PaymentMethod: '${method}'`;
  const code = 'resource_missing';
  throw new Refused(400, { type: 'invalid_request_error', code, message, param: 'payment_method' });
}

function unexpectedState(intent: Intent): Refused {
  return new Refused(400, {
    type: 'invalid_request_error',
    code: 'payment_intent_unexpected_state',
    message: `This PaymentIntent could not be changed because it has a status of ${intent.status}.`,
    payment_intent: structuredClone(intent),
  });
}
