import { createRoute } from '@hono/zod-openapi';
import { problemResponses, ProblemError } from '@tessera/bff-kit/problem';
import type { AccountApp, AccountDeps } from '../deps.ts';
import { toAccount, type Account } from './account.ts';
import { mergeWishlist } from '../wishlist/merge-wishlist.ts';
import { SignedInSchema, SignInSchema } from './credentials.ts';
import { guardAttempt } from './guard-attempts.ts';
import { passSetCookies } from './pass-set-cookies.ts';

const route = createRoute({
  method: 'post',
  path: '/api/account/auth/sign-in/email',
  summary: 'Sign in with e-mail address and password',
  request: { body: { required: true, content: { 'application/json': { schema: SignInSchema } } } },
  responses: {
    200: {
      description: 'The account; the session comes as a cookie',
      content: { 'application/json': { schema: SignedInSchema } },
    },
    ...problemResponses(401, 403, 422, 429),
  },
});

export function mountSignIn(app: AccountApp, { auth, db, origin }: AccountDeps): void {
  app.openapi(route, async (c) => {
    const { email, password } = c.req.valid('json');
    await guardAttempt(db, c.req.raw.headers, origin, email);

    const reply = await auth.api.signInEmail({
      body: { email, password },
      headers: new Headers({ 'user-agent': c.req.header('user-agent') ?? '' }),
      asResponse: true,
    });
    if (reply.status === 401) throw wrongCredentials();
    if (!reply.ok) throw new Error(`better-auth answered a sign-in with ${reply.status}`);
    const { user } = (await reply.json()) as { user: Account };
    await mergeWishlist(db, { visitorId: c.var.visitor.id, accountId: user.id });
    passSetCookies(reply, c);
    return c.json({ account: toAccount(user) }, 200);
  });
}

/** The same words whichever of the two was wrong, so that nobody learns who has an account. */
function wrongCredentials(): ProblemError {
  return new ProblemError(401, {
    type: 'wrong-credentials',
    title: 'You are not signed in',
    detail:
      'The e-mail address and the password do not belong together. Check both and try again, or open an account.',
  });
}
