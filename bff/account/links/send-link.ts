import type { Queryable } from '@tessera/bff-kit/database';
import { writeLetter } from '../letters/letter.ts';
import { lettersIn } from '../letters/letters-in.ts';
import { hashSecret, linkKinds, linkUrl, newSecret, type LinkPurpose } from './link.ts';

const letterOf = {
  'reset-password': 'resetPassword',
  'verify-email': 'verifyEmail',
  'change-email': 'changeEmail',
} as const;

// One statement whether there is such a person or not, so that neither the answer nor the time it takes
// says who has an account. A newer link takes the place of an older one.
const SEND = `with person as (select id from identity where id = $1 or email = $2),
  voided as (
    delete from email_link l using person p
    where (l.account_id = p.id and l.purpose = $3) or l.expires_at < now()
  ),
  link as (
    insert into email_link (secret_hash, account_id, purpose, email, expires_at)
    select $4, id, $3, $5, now() + make_interval(secs => $6) from person
  )
  insert into waiting_letter (recipient, subject, text, html, expires_at)
  select $5, $7, $8, $9, now() + make_interval(secs => $6) from person`;

/**
 * Writes to an address with a link for one purpose. Nothing is written when nobody is meant: no account has
 * the id, or the address.
 *
 * @param o.account whose link it is: the account's id, or the address it has
 * @param o.to where the letter goes
 * @param o.locale of the page on which the link was asked for
 */
export async function sendLink(
  db: Queryable,
  o: {
    account: { id: string } | { email: string };
    purpose: LinkPurpose;
    to: string;
    origin: string;
    locale: string;
  },
): Promise<void> {
  const secret = newSecret();
  const letter = lettersIn(o.locale)[letterOf[o.purpose]](linkUrl({ ...o, secret }));
  const { subject, text, html } = writeLetter(letter, o.locale);
  await db.query('account.link.send', SEND, [
    'id' in o.account ? o.account.id : null,
    'email' in o.account ? o.account.email.toLowerCase() : null,
    o.purpose,
    hashSecret(secret),
    o.to.toLowerCase(),
    linkKinds[o.purpose].seconds,
    subject,
    text,
    html,
  ]);
}
