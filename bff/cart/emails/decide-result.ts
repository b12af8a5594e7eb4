import type { Delivery } from '@tessera/bff-kit/mail/mail';
import type { ClaimedEmail } from './claim-emails.ts';
import type { EmailResult } from './mark-emails.ts';

/** So often an e-mail may be put off by its recipient's side; with the queue's delays, about two hours. */
export const maxTries = 30;

/** What a delivery means for its e-mail. That the mail server is away is nobody's fault and counts nothing. */
export function decideResult(email: ClaimedEmail, delivery: Delivery): EmailResult {
  const { eventId, attempt, tries } = email;
  const base = { eventId, attempt };
  switch (delivery.outcome) {
    case 'sent':
      return { ...base, outcome: 'sent', tried: false, error: null };
    case 'refused':
      return { ...base, outcome: 'failed', tried: true, error: delivery.reason };
    case 'later': {
      const outcome = tries + 1 >= maxTries ? 'failed' : 'again';
      return { ...base, outcome, tried: true, error: delivery.reason };
    }
    case 'away':
      return { ...base, outcome: 'again', tried: false, error: delivery.reason };
  }
}
