import { createTransport } from 'nodemailer';
import type { Logger } from '../logger.ts';
import { isAddress, type Delivery, type Mail, type Mailer } from './mail.ts';
import type { Sender, SmtpServer } from './mail-settings.ts';
import { readSmtpFailure } from './read-smtp-failure.ts';

const connections = 5;
const timeoutsMs = { connection: 5_000, greeting: 5_000, silence: 10_000, whole: 20_000 };
const loopback = /^(localhost|127(\.\d+){3}|::1)$/;

/** Hands e-mails to a mail server over a few connections that stay open. */
export function createSmtpMailer(o: { server: SmtpServer; from: Sender; logger: Logger }): Mailer {
  const { host, port, secure, auth } = o.server;
  const transport = createTransport({
    pool: true,
    host,
    port,
    secure,
    ...(auth && { auth }),
    // A password goes nowhere in the clear, whoever sits on the line and hides STARTTLS.
    requireTLS: auth !== null && !secure && !loopback.test(host),
    maxConnections: connections,
    // A connection that was closed under an e-mail is made anew once; after that it is for the caller to wait.
    maxRequeues: 1,
    connectionTimeout: timeoutsMs.connection,
    greetingTimeout: timeoutsMs.greeting,
    socketTimeout: timeoutsMs.silence,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = o.from.address.split('@')[1];
  const closing = new AbortController();

  async function deliver(mail: Mail): Promise<Delivery> {
    try {
      await transport.sendMail({
        messageId: `<${mail.id}@${domain}>`,
        from: o.from,
        to: mail.to,
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        // Says to automatic answers ("I am on holiday") that nobody reads them.
        headers: { 'Auto-Submitted': 'auto-generated' },
        signal: AbortSignal.any([closing.signal, AbortSignal.timeout(timeoutsMs.whole)]),
      });
      return { outcome: 'sent' };
    } catch (error) {
      return readSmtpFailure(error as Error);
    }
  }

  // What the transport itself reports belongs to no e-mail any more; unheard, it would end the process.
  transport.on('error', (error) =>
    o.logger.warn({ err: error }, 'the mail server connection broke'),
  );
  return {
    kind: 'smtp',
    atOnce: connections,
    send(mail) {
      const { address } = mail.to;
      if (isAddress(address)) return deliver(mail);
      return Promise.resolve({ outcome: 'refused', reason: 'not an e-mail address' });
    },
    close() {
      closing.abort();
      transport.close();
      return Promise.resolve();
    },
  };
}
