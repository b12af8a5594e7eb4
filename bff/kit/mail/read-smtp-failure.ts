import type { Delivery } from './mail.ts';

/** What nodemailer says about a failure, as far as it says anything. */
interface SmtpFailure {
  message: string;
  code?: string | undefined;
  command?: string | undefined;
  responseCode?: number | undefined;
}

/** Replies to these are about one e-mail; to everything else (connection, greeting, login, sender), about all. */
const aboutOne = new Set(['RCPT TO', 'DATA']);
const closing = 421;

/**
 * Sorts a failure by what to do about it. An e-mail is given up only when the server says for good that it
 * is about this one; wrong credentials or a refused sender are ours to mend, and it is sent then.
 */
export function readSmtpFailure(failure: SmtpFailure): Exclude<Delivery, { outcome: 'sent' }> {
  const { code, command, responseCode, message } = failure;
  const reason = message.replace(/\s+/g, ' ').slice(0, 500);
  const localRefusal = code === 'EENVELOPE' && command === 'API';
  if (localRefusal) return { outcome: 'refused', reason };
  if (!aboutOne.has(command ?? '') || responseCode === undefined || responseCode === closing) {
    return { outcome: 'away', reason };
  }
  return { outcome: responseCode >= 500 ? 'refused' : 'later', reason };
}
