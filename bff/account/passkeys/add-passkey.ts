import { createRoute, z } from '@hono/zod-openapi';
import { localeOf, pageUrl } from '@tessera/bff-kit/languages';
import { problemResponses } from '@tessera/bff-kit/problem';
import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import type { AccountApp, AccountDeps } from '../deps.ts';
import { PasswordSchema } from '../identity/credentials.ts';
import { requireAccount } from '../identity/current-account.ts';
import { guardAttempt, refuseForeignOrigin } from '../identity/guard-attempts.ts';
import type { LetterWords } from '../letters/letters-in.ts';
import { postLetter } from '../letters/post-letter.ts';
import { requirePassword } from '../passwords/store-password.ts';
import { keepChallenge, takeChallenge } from './challenge.ts';
import {
  algorithms,
  CredentialOptionsSchema,
  CredentialSchema,
  passkeyRefused,
  PasskeySchema,
  readPasskeys,
  relyingParty,
  webAuthn,
} from './passkey.ts';

const begin = createRoute({
  method: 'post',
  path: '/api/account/passkeys/options',
  summary: 'Begin to add a passkey',
  description: 'It takes the password: whoever has a passkey comes in for good.',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.object({ password: PasswordSchema }).openapi('PasskeyBeginning'),
        },
      },
    },
  },
  responses: {
    200: {
      description: 'Options for `navigator.credentials.create`',
      content: { 'application/json': { schema: CredentialOptionsSchema } },
    },
    ...problemResponses(401, 403, 422, 429),
  },
});

const finish = createRoute({
  method: 'post',
  path: '/api/account/passkeys',
  summary: 'Add the passkey that the browser has made',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z
            .object({
              name: z.string().trim().max(60, 'Use at most 60 characters').default(''),
              credential: CredentialSchema,
            })
            .openapi('NewPasskey'),
        },
      },
    },
  },
  responses: {
    200: {
      description: 'The passkeys of the account',
      content: { 'application/json': { schema: z.object({ items: z.array(PasskeySchema) }) } },
    },
    ...problemResponses(401, 403, 422),
  },
});

export function mountAddPasskey(app: AccountApp, deps: AccountDeps): void {
  const { auth, db, origin, lettersWaiting } = deps;

  app.openapi(begin, async (c) => {
    const account = await requireAccount(auth, c.req.raw.headers);
    await guardAttempt(db, c.req.raw.headers, origin, account.email);
    const { password } = c.req.valid('json');
    await requirePassword(db, auth, { accountId: account.id, field: 'password', password });
    const { generateRegistrationOptions } = await webAuthn();
    const known = await readPasskeys(db, account.id);
    const options = await generateRegistrationOptions({
      ...relyingParty(origin),
      supportedAlgorithmIDs: algorithms,
      userID: new TextEncoder().encode(account.id),
      userName: account.email,
      userDisplayName: account.name,
      excludeCredentials: known.map(({ id }) => ({ id })),
      // Kept by the authenticator, so that signing in needs no address; and unlocked by its owner.
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    const challenged = { visitorId: c.var.visitor.id, accountId: account.id };
    await keepChallenge(db, options.challenge, challenged);
    return c.json({ ...options }, 200);
  });

  app.openapi(finish, async (c) => {
    refuseForeignOrigin(c.req.raw.headers, origin);
    const account = await requireAccount(auth, c.req.raw.headers);
    const { name, credential } = c.req.valid('json');
    const { verifyRegistrationResponse } = await webAuthn();
    const challenged = { visitorId: c.var.visitor.id, accountId: account.id };
    const result = await verifyRegistrationResponse({
      response: credential as unknown as RegistrationResponseJSON,
      expectedChallenge: (challenge) => takeChallenge(db, challenge, challenged),
      supportedAlgorithmIDs: algorithms,
      expectedOrigin: origin,
      expectedRPID: relyingParty(origin).rpID,
    }).catch((error: unknown) => {
      c.var.log.info({ err: error }, 'a new passkey could not be verified');
      return { verified: false } as const;
    });
    if (!result.verified) throw notVerified();
    const made = result.registrationInfo.credential;
    await db.transaction(async (tx) => {
      await tx.query(
        'account.passkey.add',
        `insert into passkey (id, account_id, public_key, counter, transports, name)
         values ($1, $2, $3, $4, $5, $6) on conflict (id) do nothing`,
        [
          made.id,
          account.id,
          Buffer.from(made.publicKey),
          made.counter,
          made.transports ?? [],
          name || 'Passkey',
        ],
      );
      const locale = localeOf(c.var.visitor);
      const url = pageUrl(origin, '/account/security', locale);
      const letter = (words: LetterWords) => words.passkeyAdded(url);
      await postLetter(tx, { to: account.email, locale, letter });
      tx.afterCommit(() => lettersWaiting.raise());
    });
    return c.json({ items: await readPasskeys(db, account.id) }, 200);
  });
}

const notVerified = () =>
  passkeyRefused(
    422,
    'The browser’s answer does not fit what we asked, or it took longer than five minutes. Nothing was added; try again.',
  );
