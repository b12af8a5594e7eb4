import type { Database } from '../database.ts';
import { Unavailable } from '../unavailable.ts';
import { gather } from './gather.ts';
import { isAddress, type Delivery, type Mail, type Mailer } from './mail.ts';

const sent: Delivery = { outcome: 'sent' };
const atOnce = 100;

/**
 * The mailer of a shop without a mail server: e-mails are kept in `kit.mailbox`, where `mountMailbox` shows
 * them. Those handed over together are written together.
 */
export function createMailbox(o: { db: Database; from: string }): Mailer {
  const put = gather(async (mails: Mail[]) => {
    await o.db.query(
      'kit/mailbox-put',
      `insert into kit.mailbox (id, recipient, sender, subject, text, html)
       select id, recipient, $1, subject, text, html
       from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[])
         with ordinality as m (id, recipient, subject, text, html, n)
       order by n on conflict do nothing`,
      [
        o.from,
        mails.map(({ id }) => id),
        mails.map(({ to }) => to.address),
        mails.map(({ subject }) => storable(subject)),
        mails.map(({ text }) => storable(text)),
        mails.map(({ html }) => storable(html)),
      ],
    );
    return mails;
  }, atOnce);

  return {
    kind: 'mailbox',
    atOnce,
    async send(mail) {
      const { address } = mail.to;
      // Refused here as a mail server would, so that development is no kinder than the real thing.
      if (!isAddress(address)) return { outcome: 'refused', reason: 'not an e-mail address' };
      try {
        await put(mail);
        return sent;
      } catch (error) {
        if (error instanceof Unavailable) return { outcome: 'away', reason: error.message };
        return { outcome: 'later', reason: String(error) };
      }
    },
    close: () => Promise.resolve(),
  };
}

/** PostgreSQL keeps no NUL in a text, and one must not keep the others of its batch out. */
const storable = (text: string): string => text.replaceAll('\0', '');
