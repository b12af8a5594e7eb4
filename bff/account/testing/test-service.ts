import { createLogger } from '@tessera/bff-kit/logger';
import { createBeacon } from '@tessera/bff-kit/events/signals';
import { createMailbox } from '@tessera/bff-kit/mail/mailbox';
import { kitMigrations } from '@tessera/bff-kit/migrate';
import { openTestDatabase } from '@tessera/bff-kit/testing/test-database';
import { testTokens } from '@tessera/bff-kit/testing/test-tokens';
import { createApp } from '../app.ts';
import { createAuth } from '../identity/auth.ts';
import { sendWaitingLetters } from '../letters/send-letters.ts';
import { migrations } from '../migrations.ts';
import { checkReply } from './check-reply.ts';

export const origin = 'http://localhost:3000';

let clients = 0;

/** The whole service on a throw-away database; `close` drops it. */
export async function openTestService() {
  const tokens = testTokens();
  const logger = createLogger({ service: 'account', level: 'silent' });
  const { db, drop } = await openTestDatabase([kitMigrations, migrations]);
  const auth = createAuth({
    pool: db.pool,
    secret: 'q7Zr2mVx9LtKc4WbN8sYd3HfJ6pGe1Ua',
    publicUrl: origin,
    logger,
  });
  const mailer = createMailbox({ db, from: 'Tessera <hello@tessera.example>' });
  /** Stands for the cart service; a test may have it answer otherwise. */
  const cart = {
    answer: (accountId: string): Promise<object> =>
      Promise.resolve({ orders: [{ reference: `of ${accountId}` }] }),
  };
  const lettersWaiting = createBeacon();
  const app = createApp({
    db,
    auth,
    tokens: tokens.account,
    logger,
    origin,
    lettersWaiting,
    mailer,
    dataElsewhere: {
      cart: (accountId) => cart.answer(accountId),
      catalog: (accountId) => Promise.resolve({ reviews: [{ title: `of ${accountId}` }] }),
    },
  });

  /** What was sent to an address, the newest first, after everything that waited has been sent. */
  async function mailTo(
    address: string,
  ): Promise<{ subject: string; text: string; html: string }[]> {
    while ((await sendWaitingLetters({ db, mailer, logger })) > 0);
    return db.query(
      'test/mail-to',
      'select subject, text, html from kit.mailbox where recipient = $1 order by n desc',
      [address],
    );
  }

  /** The secret of the newest link that was sent to an address. */
  async function linkTo(address: string): Promise<string> {
    for (const { text } of await mailTo(address)) {
      const token = /[?&]token=([\w-]+)/.exec(text)?.[1];
      if (token) return token;
    }
    throw new Error(`no link went to ${address}`);
  }

  /**
   * A browser: keeps its cookies, comes from an address of its own, and says what the gateway would
   * say. Every reply is held against the contract.
   */
  function openBrowser(said: { currency?: string; locale?: string } = {}) {
    const cookies = new Map<string, string>();
    const address = `192.0.2.${++clients}`;
    const visitorId = `visitor-${clients}`;
    return {
      cookies,
      visitorId,
      async send(
        method: string,
        path: string,
        json?: unknown,
        headers: Record<string, string> = {},
      ): Promise<{ status: number; body: unknown; headers: Headers }> {
        const reply = await app.request(path, {
          method,
          headers: {
            'tessera-visitor': await tokens.shell.signVisitor('account', {
              id: visitorId,
              accountId: null,
              email: null,
              name: null,
              ...said,
            }),
            'x-forwarded-for': address,
            cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
            ...(json === undefined ? {} : { 'content-type': 'application/json' }),
            ...headers,
          },
          ...(json === undefined ? {} : { body: JSON.stringify(json) }),
        });
        for (const cookie of reply.headers.getSetCookie()) {
          const [pair = ''] = cookie.split(';');
          const [name = '', value = ''] = pair.split('=');
          if (/max-age=0/i.test(cookie)) cookies.delete(name);
          else cookies.set(name, value);
        }
        const text = await reply.text();
        const body: unknown = text === '' ? null : JSON.parse(text);
        const { status } = reply;
        const contentType = reply.headers.get('content-type');
        checkReply({ method, path, status, contentType, body });
        return { status, body, headers: reply.headers };
      },
    };
  }

  /** A browser in which a new account has just been opened. */
  async function openSignedInBrowser(
    email = `${crypto.randomUUID()}@example.org`,
    said: { locale?: string } = {},
  ) {
    const browser = openBrowser(said);
    const reply = await browser.send('POST', '/api/account/auth/sign-up/email', {
      email,
      name: 'Ada Lovelace',
      password: 'correct horse battery',
    });
    if (reply.status !== 200) throw new Error(`sign-up failed: ${JSON.stringify(reply.body)}`);
    return {
      ...browser,
      email,
      account: (reply.body as { account: { id: string; emailVerified: boolean } }).account,
    };
  }

  return {
    app,
    db,
    auth,
    tokens,
    cart,
    openBrowser,
    openSignedInBrowser,
    mailTo,
    linkTo,
    close: drop,
  };
}

export type TestService = Awaited<ReturnType<typeof openTestService>>;
