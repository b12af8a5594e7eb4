import { createRoute } from '@hono/zod-openapi';
import type { Queryable } from '@tessera/bff-kit/database';
import { localeOf } from '@tessera/bff-kit/languages';
import { problemResponses, ProblemError, type FieldError } from '@tessera/bff-kit/problem';
import type { AccountApp, AccountDeps } from '../deps.ts';
import { toAccount, type Account } from './account.ts';
import { sendLink } from '../links/send-link.ts';
import { mergeWishlist } from '../wishlist/merge-wishlist.ts';
import { SignedInSchema, SignUpSchema } from './credentials.ts';
import { guardAttempt } from './guard-attempts.ts';
import { passSetCookies } from './pass-set-cookies.ts';
import { passwordProblem } from './password-policy.ts';

const route = createRoute({
  method: 'post',
  path: '/api/account/auth/sign-up/email',
  summary: 'Open an account and sign in',
  request: { body: { required: true, content: { 'application/json': { schema: SignUpSchema } } } },
  responses: {
    200: {
      description: 'The new account; the session comes as a cookie',
      content: { 'application/json': { schema: SignedInSchema } },
    },
    ...problemResponses(401, 403, 422, 429),
  },
});

export function mountSignUp(app: AccountApp, deps: AccountDeps): void {
  const { auth, db, origin, lettersWaiting } = deps;
  app.openapi(route, async (c) => {
    const { email, name, password } = c.req.valid('json');
    await guardAttempt(db, c.req.raw.headers, origin, email);

    const refusal = passwordProblem(password, email);
    if (refusal) throw refused({ field: 'password', ...refusal });

    const reply = await auth.api.signUpEmail({
      body: { email, name, password },
      headers: new Headers({ 'user-agent': c.req.header('user-agent') ?? '' }),
      asResponse: true,
    });
    if (reply.status === 422 && (await hasAccount(db, email))) {
      throw refused({
        field: 'email',
        code: 'in-use',
        message:
          'There is an account with this e-mail address already. Sign in instead, or use another address.',
      });
    }
    if (!reply.ok) throw new Error(`better-auth answered a sign-up with ${reply.status}`);
    const { user } = (await reply.json()) as { user: Account };
    await sendLink(db, {
      account: { id: user.id },
      purpose: 'verify-email',
      to: user.email,
      origin,
      locale: localeOf(c.var.visitor),
    });
    lettersWaiting.raise();
    await mergeWishlist(db, { visitorId: c.var.visitor.id, accountId: user.id });
    passSetCookies(reply, c);
    return c.json({ account: toAccount(user) }, 200);
  });
}

/** better-auth answers 422 both for a known address and for a failure to write: only the first is the person's. */
async function hasAccount(db: Queryable, email: string): Promise<boolean> {
  const rows = await db.query(
    'account.identity.by-email',
    'select 1 from identity where email = $1',
    [email.toLowerCase()],
  );
  return rows.length > 0;
}

function refused(error: FieldError): ProblemError {
  return new ProblemError(422, {
    type: 'invalid-input',
    title: 'The account was not opened',
    detail: error.message,
    errors: [error],
  });
}
