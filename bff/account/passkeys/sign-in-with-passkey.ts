import { createRoute, z } from '@hono/zod-openapi';
import type { Queryable } from '@tessera/bff-kit/database';
import { problemResponses } from '@tessera/bff-kit/problem';
import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import type { AccountApp, AccountDeps } from '../deps.ts';
import { toAccount, type Account } from '../identity/account.ts';
import { SignedInSchema } from '../identity/credentials.ts';
import { refuseForeignOrigin } from '../identity/guard-attempts.ts';
import {
  clientAddress,
  countAttempt,
  perClient,
  questionsPerClient,
  type Limit,
} from '../identity/limit-attempts.ts';
import { passSetCookies } from '../identity/pass-set-cookies.ts';
import { mergeWishlist } from '../wishlist/merge-wishlist.ts';
import { keepChallenge, takeChallenge } from './challenge.ts';
import {
  CredentialOptionsSchema,
  CredentialSchema,
  passkeyRefused,
  relyingParty,
  webAuthn,
} from './passkey.ts';

const begin = createRoute({
  method: 'post',
  path: '/api/account/auth/sign-in/passkey/options',
  summary: 'Begin to sign in with a passkey',
  description: 'It names no account: which passkeys there are, the browser knows.',
  responses: {
    200: {
      description: 'Options for `navigator.credentials.get`',
      content: { 'application/json': { schema: CredentialOptionsSchema } },
    },
    ...problemResponses(401, 403, 429),
  },
});

const finish = createRoute({
  method: 'post',
  path: '/api/account/auth/sign-in/passkey',
  summary: 'Sign in with a passkey',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.object({ credential: CredentialSchema }).openapi('PasskeySignIn'),
        },
      },
    },
  },
  responses: {
    200: {
      description: 'The account; the session comes as a cookie',
      content: { 'application/json': { schema: SignedInSchema } },
    },
    ...problemResponses(401, 403, 422, 429),
  },
});

interface Row {
  account_id: string;
  public_key: Buffer;
  counter: number;
}

export function mountSignInWithPasskey(app: AccountApp, { auth, db, origin }: AccountDeps): void {
  async function guard(headers: Headers, limit: Limit): Promise<void> {
    refuseForeignOrigin(headers, origin);
    const client = clientAddress(headers);
    if (client) await countAttempt(db, limit, [client]);
  }

  app.openapi(begin, async (c) => {
    await guard(c.req.raw.headers, questionsPerClient);
    const { generateAuthenticationOptions } = await webAuthn();
    const options = await generateAuthenticationOptions({
      rpID: relyingParty(origin).rpID,
      userVerification: 'required',
    });
    const challenged = { visitorId: c.var.visitor.id, accountId: null };
    await keepChallenge(db, options.challenge, challenged);
    return c.json({ ...options }, 200);
  });

  app.openapi(finish, async (c) => {
    await guard(c.req.raw.headers, perClient);
    const { credential } = c.req.valid('json');
    const visitorId = c.var.visitor.id;
    const passkey = await findPasskey(db, credential.id);
    if (!passkey) throw unknownPasskey();
    const { verifyAuthenticationResponse } = await webAuthn();
    const result = await verifyAuthenticationResponse({
      response: credential as unknown as AuthenticationResponseJSON,
      expectedChallenge: (challenge) =>
        takeChallenge(db, challenge, { visitorId, accountId: null }),
      expectedOrigin: origin,
      expectedRPID: relyingParty(origin).rpID,
      credential: {
        id: credential.id,
        publicKey: new Uint8Array(passkey.public_key),
        counter: passkey.counter,
      },
    }).catch((error: unknown) => {
      c.var.log.info({ err: error }, 'a passkey could not be verified');
      return null;
    });
    if (!result?.verified) throw unknownPasskey();
    await db.query(
      'account.passkey.used',
      'update passkey set counter = $2, last_used_at = now() where id = $1',
      [credential.id, result.authenticationInfo.newCounter],
    );

    const reply = await auth.api.openSession({
      body: { accountId: passkey.account_id },
      headers: new Headers({ 'user-agent': c.req.header('user-agent') ?? '' }),
      asResponse: true,
    });
    if (!reply.ok) throw new Error(`better-auth answered a new session with ${reply.status}`);
    const { user } = (await reply.json()) as { user: Account };
    await mergeWishlist(db, { visitorId, accountId: user.id });
    passSetCookies(reply, c);
    return c.json({ account: toAccount(user) }, 200);
  });
}

async function findPasskey(db: Queryable, id: string): Promise<Row | null> {
  const [row] = await db.query<Row>(
    'account.passkey.find',
    'select account_id, public_key, counter from passkey where id = $1',
    [id],
  );
  return row ?? null;
}

/** The same words whatever was wrong: nobody learns which passkeys there are. */
const unknownPasskey = () =>
  passkeyRefused(
    401,
    'We do not know this passkey, or it took longer than five minutes. Try again, or sign in with your password.',
  );
