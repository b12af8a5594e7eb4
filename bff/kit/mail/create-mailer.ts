import type { Database } from '../database.ts';
import type { Logger } from '../logger.ts';
import type { Mailer } from './mail.ts';
import { readSender, readSmtpUrl } from './mail-settings.ts';
import { createMailbox } from './mailbox.ts';
import { createSmtpMailer } from './smtp-mailer.ts';

/**
 * The mailer that the settings ask for: a mail server with `SMTP_URL`, the development mailbox without.
 *
 * @example
 * const mailer = createMailer({ smtpUrl: config.SMTP_URL, from: config.MAIL_FROM, db, logger });
 * @throws when a setting is none; `mailSettings` has refused those before
 */
export function createMailer(o: {
  smtpUrl: string | undefined;
  db: Database;
  from: string;
  logger: Logger;
}): Mailer {
  const from = readSender(o.from);
  if (from === null) throw new Error('MAIL_FROM is not a sender.');
  if (o.smtpUrl === undefined) {
    o.logger.info('no SMTP_URL: e-mails go into the development mailbox');
    return createMailbox({ db: o.db, from: o.from });
  }
  const server = readSmtpUrl(o.smtpUrl);
  if (server === null) throw new Error('SMTP_URL is not the address of a mail server.');
  o.logger.info({ host: server.host, port: server.port }, 'e-mails go to a mail server');
  return createSmtpMailer({ server, from, logger: o.logger });
}
