import { createRoute, z } from '@hono/zod-openapi';
import { localeOf } from '@tessera/bff-kit/languages';
import { ProblemError, problemResponses } from '@tessera/bff-kit/problem';
import type { AccountApp, AccountDeps } from '../deps.ts';
import { EmailSchema, PasswordSchema } from '../identity/credentials.ts';
import { requireAccount } from '../identity/current-account.ts';
import { guardAttempt } from '../identity/guard-attempts.ts';
import { countAttempt, perRecipient } from '../identity/limit-attempts.ts';
import { sendLink } from '../links/send-link.ts';
import { requirePassword } from '../passwords/store-password.ts';

const route = createRoute({
  method: 'post',
  path: '/api/account/email',
  summary: 'Change the e-mail address',
  description:
    'The new address holds once its owner has followed the link in the letter. The answer does not say whether another account has it.',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.object({ email: EmailSchema, password: PasswordSchema }).openapi('EmailChange'),
        },
      },
    },
  },
  responses: {
    202: { description: 'A letter is on its way to the new address' },
    ...problemResponses(401, 403, 422, 429),
  },
});

export function mountChangeEmail(app: AccountApp, deps: AccountDeps): void {
  const { auth, db, origin, lettersWaiting } = deps;
  app.openapi(route, async (c) => {
    const account = await requireAccount(auth, c.req.raw.headers);
    await guardAttempt(db, c.req.raw.headers, origin, account.email);
    const { email, password } = c.req.valid('json');
    await requirePassword(db, auth, { accountId: account.id, field: 'password', password });
    if (email.toLowerCase() === account.email) throw sameAddress();
    await countAttempt(db, perRecipient, [email.toLowerCase()]);
    const { id } = account;
    const locale = localeOf(c.var.visitor);
    await sendLink(db, { account: { id }, purpose: 'change-email', to: email, origin, locale });
    lettersWaiting.raise();
    return c.body(null, 202);
  });
}

function sameAddress(): ProblemError {
  const message = 'This is the address your account has already. Enter another one.';
  return new ProblemError(422, {
    type: 'invalid-input',
    title: 'Nothing was changed',
    detail: message,
    errors: [{ field: 'email', code: 'unchanged', message }],
  });
}
