/** Why a bank says no to a payment: a code for programs, a sentence for the shopper. */
export const DECLINES = {
  declined: 'The bank declined the card.',
  cancelled: 'The payment was cancelled.',
  'insufficient-funds': 'There is not enough money on the card.',
  'card-expired': 'The card has expired.',
  'wrong-security-code': 'The security code of the card is not right.',
  'wrong-number': 'The card number is not right.',
  'not-supported': 'The card cannot be used for this kind of purchase.',
  'wrong-currency': 'The card cannot be used in this currency.',
  'limit-reached': 'The card has reached its limit.',
  'confirmation-missing': 'The bank wanted a confirmation that it did not get.',
  'not-confirmed': 'The payment was not confirmed with the bank.',
  'not-confirmed-in-time': 'The payment was not confirmed with the bank in time.',
  'bank-busy': 'The bank could not process the payment just now.',
} as const;

export type Decline = keyof typeof DECLINES;

const codes = new Map(
  Object.entries(DECLINES).map(([code, sentence]) => [sentence as string, code]),
);

/** The code of a sentence. Providers keep the sentence of a payment in their ledgers, also from before there were codes. */
export const declineCode = (sentence: string): Decline | undefined =>
  codes.get(sentence) as Decline | undefined;
