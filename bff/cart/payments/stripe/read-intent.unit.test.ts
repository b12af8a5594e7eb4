import type Stripe from 'stripe';
import { expect, it } from 'vitest';
import { declineCode } from '../decline-reasons.ts';
import { explainDecline } from './explain-decline.ts';
import { readIntent } from './read-intent.ts';

const read = (intent: object) => readIntent(intent as Stripe.PaymentIntent);

it.each([
  ['requires_capture', { status: 'authorised' }],
  ['succeeded', { status: 'captured' }],
  ['canceled', { status: 'voided' }],
  ['processing', { status: 'asked' }],
  ['a status of next year', { status: 'asked' }],
])('an intent in %s is %j', (status, standing) => expect(read({ status })).toEqual(standing));

it('leads the shopper to their bank when there is a page to lead them to', () => {
  const url = 'https://bank.example/';
  const status = 'requires_action';
  expect(read({ status, next_action: { redirect_to_url: { url } } })).toEqual({
    status: 'needs-shopper',
    redirectUrl: url,
  });
  expect(read({ status, next_action: { type: 'use_stripe_sdk' } })).toEqual({
    status: 'needs-shopper',
    redirectUrl: null,
  });
});

it('an attempt that failed is declined, with its reason', () => {
  const last_payment_error = { code: 'payment_intent_authentication_failure' };
  expect(read({ status: 'requires_payment_method', last_payment_error })).toEqual({
    status: 'declined',
    reason: 'The payment was not confirmed with the bank.',
  });
});

it('each sentence of a decline has a code for programs', () => {
  expect(declineCode(explainDecline('card_declined', 'insufficient_funds'))).toBe(
    'insufficient-funds',
  );
  expect(declineCode(explainDecline(null, null))).toBe('declined');
  expect(declineCode('A sentence of last year.')).toBeUndefined();
});

it.each(['lost_card', 'stolen_card', 'fraudulent', 'pickup_card', 'generic_decline', null])(
  'what hints at theft (%s) is not told',
  (code) => expect(explainDecline('card_declined', code)).toBe('The bank declined the card.'),
);
