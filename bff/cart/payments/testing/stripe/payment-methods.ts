import { hashIn, type Form } from './read-form.ts';
import { newId, Refused, seconds, type PaymentMethod, type StripeState } from './stripe-state.ts';
import { brandOf, FATES } from './test-cards.ts';

/** POST /v1/payment_methods with a card's data. */
export function createMethod(state: StripeState, form: Form): PaymentMethod {
  const card = hashIn(form, 'card');
  const { number = '', cvc = '' } = card;
  const refused = (code: string, message: string, param: string) =>
    new Refused(402, { type: 'card_error', code, message, param });
  const fate = FATES[number];
  if (!fate) throw refused('incorrect_number', 'Your card number is incorrect.', 'number');
  const month = Number(card.exp_month);
  if (!(month >= 1 && month <= 12)) {
    const message = "Your card's expiration month is invalid.";
    throw refused('invalid_expiry_month', message, 'exp_month');
  }
  if (Number(card.exp_year) < new Date().getUTCFullYear()) {
    const message = "Your card's expiration year is invalid.";
    throw refused('invalid_expiry_year', message, 'exp_year');
  }
  if (!/^\d{3,4}$/.test(cvc)) {
    throw refused('invalid_cvc', "Your card's security code is invalid.", 'cvc');
  }
  const method: PaymentMethod = {
    id: newId('pm'),
    object: 'payment_method',
    type: 'card',
    card: {
      brand: brandOf(number),
      last4: number.slice(-4),
      exp_month: month,
      exp_year: Number(card.exp_year),
    },
    billing_details: { name: form.get('billing_details[name]') ?? null },
    created: seconds(),
  };
  state.methods.set(method.id, method);
  state.fates.set(method.id, fate);
  return method;
}
