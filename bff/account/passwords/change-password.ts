import { createRoute, z } from '@hono/zod-openapi';
import { localeOf, pageUrl } from '@tessera/bff-kit/languages';
import { problemResponses } from '@tessera/bff-kit/problem';
import type { AccountApp, AccountDeps } from '../deps.ts';
import { NewPasswordSchema, PasswordSchema } from '../identity/credentials.ts';
import { requireSession } from '../identity/current-account.ts';
import { guardAttempt } from '../identity/guard-attempts.ts';
import type { LetterWords } from '../letters/letters-in.ts';
import { postLetter } from '../letters/post-letter.ts';
import { endSessions } from '../sessions/end-sessions.ts';
import { requireGoodPassword, requirePassword, storePassword } from './store-password.ts';

const route = createRoute({
  method: 'post',
  path: '/api/account/password',
  summary: 'Change the password',
  description: 'Ends every other session of the account.',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z
            .object({ currentPassword: PasswordSchema, password: NewPasswordSchema })
            .openapi('PasswordChange'),
        },
      },
    },
  },
  responses: {
    204: { description: 'The new password holds, and every other device is signed out' },
    ...problemResponses(401, 403, 422, 429),
  },
});

export function mountChangePassword(app: AccountApp, deps: AccountDeps): void {
  const { auth, db, origin, lettersWaiting } = deps;
  app.openapi(route, async (c) => {
    const { account, session } = await requireSession(auth, c.req.raw.headers);
    await guardAttempt(db, c.req.raw.headers, origin, account.email);
    const { currentPassword, password } = c.req.valid('json');
    const accountId = account.id;
    const field = 'currentPassword';
    await requirePassword(db, auth, { accountId, field, password: currentPassword });
    requireGoodPassword('password', password, account.email);
    await db.transaction(async (tx) => {
      await storePassword(tx, auth, accountId, password);
      await endSessions(tx, { accountId, keep: session.id });
      const locale = localeOf(c.var.visitor);
      const url = pageUrl(origin, '/account/forgot-password', locale);
      const letter = (words: LetterWords) => words.passwordChanged(url);
      await postLetter(tx, { to: account.email, locale, letter });
      tx.afterCommit(() => lettersWaiting.raise());
    });
    return c.body(null, 204);
  });
}
