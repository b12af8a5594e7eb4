import { createRoute } from '@hono/zod-openapi';
import { localeOf } from '@tessera/bff-kit/languages';
import { problemResponses } from '@tessera/bff-kit/problem';
import type { AccountApp, AccountDeps } from '../deps.ts';
import { requireAccount } from '../identity/current-account.ts';
import { refuseForeignOrigin } from '../identity/guard-attempts.ts';
import { countAttempt, perRecipient } from '../identity/limit-attempts.ts';
import { sendLink } from '../links/send-link.ts';

const route = createRoute({
  method: 'post',
  path: '/api/account/email/verification',
  summary: 'Ask for another link that confirms the e-mail address',
  responses: {
    202: { description: 'A letter is on its way, unless the address is confirmed already' },
    ...problemResponses(401, 403, 429),
  },
});

export function mountSendVerification(app: AccountApp, deps: AccountDeps): void {
  const { auth, db, origin, lettersWaiting } = deps;
  app.openapi(route, async (c) => {
    refuseForeignOrigin(c.req.raw.headers, origin);
    const { id, email, emailVerified } = await requireAccount(auth, c.req.raw.headers);
    await countAttempt(db, perRecipient, [email]);
    if (!emailVerified) {
      const locale = localeOf(c.var.visitor);
      await sendLink(db, { account: { id }, purpose: 'verify-email', to: email, origin, locale });
      lettersWaiting.raise();
    }
    return c.body(null, 202);
  });
}
