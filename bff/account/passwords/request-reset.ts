import { createRoute, z } from '@hono/zod-openapi';
import { localeOf } from '@tessera/bff-kit/languages';
import { problemResponses } from '@tessera/bff-kit/problem';
import type { AccountApp, AccountDeps } from '../deps.ts';
import { EmailSchema } from '../identity/credentials.ts';
import { guardAttempt } from '../identity/guard-attempts.ts';
import { countAttempt, perRecipient } from '../identity/limit-attempts.ts';
import { sendLink } from '../links/send-link.ts';

const route = createRoute({
  method: 'post',
  path: '/api/account/password/reset-request',
  summary: 'Ask for a link to choose a new password',
  description: 'The answer is the same whether there is an account with the address or not.',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.object({ email: EmailSchema }).openapi('PasswordResetRequest'),
        },
      },
    },
  },
  responses: {
    202: { description: 'If there is such an account, a letter is on its way' },
    ...problemResponses(401, 403, 422, 429),
  },
});

export function mountRequestReset(app: AccountApp, deps: AccountDeps): void {
  const { db, origin, lettersWaiting } = deps;
  app.openapi(route, async (c) => {
    const { email } = c.req.valid('json');
    await guardAttempt(db, c.req.raw.headers, origin, email);
    await countAttempt(db, perRecipient, [email.toLowerCase()]);
    const locale = localeOf(c.var.visitor);
    await sendLink(db, {
      account: { email },
      purpose: 'reset-password',
      to: email,
      origin,
      locale,
    });
    lettersWaiting.raise();
    return c.body(null, 202);
  });
}
