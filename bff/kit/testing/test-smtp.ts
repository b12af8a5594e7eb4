import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** An e-mail as a mail server took it. */
export interface TakenMail {
  to: string;
  messageId: string;
  raw: string;
}

export interface TestSmtp {
  url: string;
  port: number;
  /** what was accepted, in order, the same e-mail again included */
  taken: TakenMail[];
  /** as a mailbox shows it: one for each Message-ID */
  read(): TakenMail[];
  stop(): Promise<void>;
}

/** A refusal with an SMTP reply code. */
export const reply = (responseCode: number, message: string): Error =>
  Object.assign(new Error(message), { responseCode });

/**
 * A mail server for a test.
 *
 * @param o.refuse answers a recipient with an error
 * @param o.accepted runs when an e-mail was taken, before the client hears of it; an error is its answer
 */
export async function startTestSmtp(
  o: {
    port?: number;
    auth?: { user: string; pass: string };
    refuse?: (address: string) => Error | null;
    accepted?: (mail: TakenMail) => Promise<void> | void;
  } = {},
): Promise<TestSmtp> {
  const taken: TakenMail[] = [];
  const server = new SMTPServer({
    disabledCommands: o.auth ? ['STARTTLS'] : ['STARTTLS', 'AUTH'],
    allowInsecureAuth: true,
    authOptional: !o.auth,
    // A test ends now, and so do connections that a pool keeps open.
    closeTimeout: 20,
    onAuth(auth, _session, done) {
      const right = auth.username === o.auth?.user && auth.password === o.auth?.pass;
      return right ? done(null, { user: 'ok' }) : done(reply(535, 'Authentication failed'));
    },
    onRcptTo: ({ address }, _session, done) => done(o.refuse?.(address) ?? null),
    onData(stream, session, done) {
      void take().then(
        () => done(),
        (error: Error) => done(error),
      );
      async function take(): Promise<void> {
        const raw = await text(stream);
        const messageId = /^message-id: (.*)$/im.exec(raw)?.[1]?.trim() ?? '';
        const to = session.envelope.rcptTo.map(({ address }) => address).join(', ');
        const mail = { to, messageId, raw };
        taken.push(mail);
        await o.accepted?.(mail);
      }
    },
  });
  // Clients that are killed in the middle of it are what some tests are about.
  server.on('error', () => undefined);
  server.listen(o.port ?? 0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://${o.auth ? `${o.auth.user}:${encodeURIComponent(o.auth.pass)}@` : ''}127.0.0.1:${port}`,
    port,
    taken,
    read: () => [...new Map(taken.map((mail) => [mail.messageId, mail])).values()],
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
