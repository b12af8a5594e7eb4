import { DECLINES, type Decline } from '../decline-reasons.ts';

const BY_CODE: Record<string, Decline> = {
  insufficient_funds: 'insufficient-funds',
  expired_card: 'card-expired',
  incorrect_cvc: 'wrong-security-code',
  invalid_cvc: 'wrong-security-code',
  incorrect_number: 'wrong-number',
  invalid_number: 'wrong-number',
  card_not_supported: 'not-supported',
  currency_not_supported: 'wrong-currency',
  card_velocity_exceeded: 'limit-reached',
  withdrawal_count_limit_exceeded: 'limit-reached',
  authentication_required: 'confirmation-missing',
  payment_intent_authentication_failure: 'not-confirmed',
  payment_intent_authentication_timeout: 'not-confirmed-in-time',
  processing_error: 'bank-busy',
  try_again_later: 'bank-busy',
};

/**
 * Why a bank said no, for the shopper. Codes that hint at theft or fraud get the general sentence, as
 * Stripe asks (https://docs.stripe.com/declines/codes): the person with the card is not to be told.
 */
export function explainDecline(code: string | null, declineCode: string | null): string {
  return DECLINES[BY_CODE[declineCode ?? ''] ?? BY_CODE[code ?? ''] ?? 'declined'];
}
