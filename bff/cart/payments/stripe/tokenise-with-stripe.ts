import type Stripe from 'stripe';
import { cardDigits, readExpiry } from '../check-card.ts';
import type { Card, Tokenised } from '../payment-port.ts';
import { askStripe, StripeRefusal } from './ask-stripe.ts';

type Refusal = Extract<Tokenised, { accepted: false }>;

const BY_CODE: Record<string, Pick<Refusal, 'field' | 'code' | 'message'>> = {
  incorrect_number: { field: 'number', code: 'wrong', message: 'Check the card number' },
  invalid_number: { field: 'number', code: 'wrong', message: 'Check the card number' },
  invalid_expiry_month: { field: 'expiry', code: 'wrong', message: 'Check the expiry date' },
  invalid_expiry_year: { field: 'expiry', code: 'wrong', message: 'Check the expiry date' },
  expired_card: {
    field: 'expiry',
    code: 'expired',
    message: 'This card has expired, use another one',
  },
  invalid_cvc: { field: 'securityCode', code: 'wrong', message: 'Check the security code' },
  incorrect_cvc: { field: 'securityCode', code: 'wrong', message: 'Check the security code' },
};

/** Hands a card to Stripe for a payment method. The only place from which a card's data leaves. */
export async function tokeniseWithStripe(stripe: Stripe, card: Card): Promise<Tokenised> {
  const expiry = readExpiry(card.expiry);
  if (!expiry) {
    return {
      accepted: false,
      field: 'expiry',
      code: 'malformed',
      message: 'Enter the expiry date like 04/28',
    };
  }
  const params = {
    type: 'card' as const,
    card: {
      number: cardDigits(card.number),
      exp_month: expiry.month,
      exp_year: expiry.year,
      cvc: card.securityCode.trim(),
    },
    billing_details: { name: card.name },
  };
  // A key that says nothing of the card. A second try makes a second method, which costs nothing.
  const options = { idempotencyKey: `card:${crypto.randomUUID()}` };
  try {
    const method = await askStripe('take a card', () =>
      stripe.paymentMethods.create(params, options),
    );
    const brand = method.card?.brand ?? 'card';
    const last4 = method.card?.last4 ?? '';
    return { accepted: true, method: { token: method.id, brand: withCapital(brand), last4 } };
  } catch (error) {
    if (!(error instanceof StripeRefusal && error.kind === 'card')) throw error;
    const refused = BY_CODE[error.code ?? ''];
    return {
      accepted: false,
      field: refused?.field ?? 'number',
      code: refused?.code ?? 'unusable',
      message: refused?.message ?? 'This card cannot be used, use another one',
    };
  }
}

const withCapital = (brand: string): string => brand.charAt(0).toUpperCase() + brand.slice(1);
