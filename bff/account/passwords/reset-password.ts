import { createRoute, z } from '@hono/zod-openapi';
import { localeOf, pageUrl } from '@tessera/bff-kit/languages';
import { problemResponses } from '@tessera/bff-kit/problem';
import type { AccountApp, AccountDeps } from '../deps.ts';
import { proveAddress } from '../email-addresses/prove-address.ts';
import { NewPasswordSchema } from '../identity/credentials.ts';
import { refuseForeignOrigin } from '../identity/guard-attempts.ts';
import type { LetterWords } from '../letters/letters-in.ts';
import { postLetter } from '../letters/post-letter.ts';
import { TokenSchema } from '../links/check-link.ts';
import { redeemLink } from '../links/redeem-link.ts';
import { endSessions } from '../sessions/end-sessions.ts';
import { requireGoodPassword, storePassword } from './store-password.ts';

const route = createRoute({
  method: 'post',
  path: '/api/account/password/reset',
  summary: 'Choose a new password with a link from an e-mail',
  description: 'Ends every session of the account. The link also proves the address.',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z
            .object({ token: TokenSchema, password: NewPasswordSchema })
            .openapi('PasswordReset'),
        },
      },
    },
  },
  responses: {
    204: { description: 'The new password holds, and every device is signed out' },
    ...problemResponses(401, 403, 422),
  },
});

export function mountResetPassword(app: AccountApp, deps: AccountDeps): void {
  const { auth, db, origin, lettersWaiting } = deps;
  app.openapi(route, async (c) => {
    refuseForeignOrigin(c.req.raw.headers, origin);
    const { token, password } = c.req.valid('json');
    await db.transaction(async (tx) => {
      const { accountId, email } = await redeemLink(tx, token, ['reset-password']);
      requireGoodPassword('password', password, email);
      await storePassword(tx, auth, accountId, password);
      await proveAddress(tx, { accountId, email });
      await endSessions(tx, { accountId });
      const locale = localeOf(c.var.visitor);
      const url = pageUrl(origin, '/account/forgot-password', locale);
      const letter = (words: LetterWords) => words.passwordChanged(url);
      await postLetter(tx, { to: email, locale, letter });
      tx.afterCommit(() => lettersWaiting.raise());
    });
    return c.body(null, 204);
  });
}
