/** What becomes of a payment with a card, as Stripe's own test cards have it; two fates are ours. */
export type Fate =
  | { name: 'pays' }
  | { name: 'declined'; code: string; declineCode: string }
  | { name: 'asks-shopper' }
  /** the request is never carried out and never answered */
  | { name: 'no-answer' }
  /** the request is carried out, and only a repetition is answered */
  | { name: 'answers-late' };

const declined = (code: string, declineCode = code): Fate => ({
  name: 'declined',
  code,
  declineCode,
});

/** By number and by the name that stands for it (`pm_card_…`), https://docs.stripe.com/testing. */
export const FATES: Record<string, Fate> = {
  '4242424242424242': { name: 'pays' },
  pm_card_visa: { name: 'pays' },
  '5555555555554444': { name: 'pays' },
  pm_card_mastercard: { name: 'pays' },
  '4000000000000002': declined('card_declined', 'generic_decline'),
  pm_card_visa_chargeDeclined: declined('card_declined', 'generic_decline'),
  '4000000000009995': declined('card_declined', 'insufficient_funds'),
  '4000000000000069': declined('expired_card'),
  '4000000000000127': declined('incorrect_cvc'),
  '4000002500003155': { name: 'asks-shopper' },
  pm_card_authenticationRequiredOnSetup: { name: 'asks-shopper' },
  '4000000000000119': { name: 'no-answer' },
  '4000000000000341': { name: 'answers-late' },
};

export const brandOf = (number: string): string =>
  number.startsWith('4') ? 'visa' : number.startsWith('5') ? 'mastercard' : 'unknown';
