import { createRoute } from '@hono/zod-openapi';
import { problemResponses } from '@tessera/bff-kit/problem';
import type { AccountApp, AccountDeps } from '../deps.ts';
import { refuseForeignOrigin } from './guard-attempts.ts';
import { passSetCookies } from './pass-set-cookies.ts';

const route = createRoute({
  method: 'post',
  path: '/api/account/auth/sign-out',
  summary: 'End the session of this browser',
  description: 'Ending a session that has ended already succeeds too.',
  responses: {
    204: { description: 'Signed out; the cookie is removed and the session is void' },
    ...problemResponses(401, 403),
  },
});

export function mountSignOut(app: AccountApp, { auth, origin }: AccountDeps): void {
  app.openapi(route, async (c) => {
    refuseForeignOrigin(c.req.raw.headers, origin);
    const reply = await auth.api.signOut({
      headers: new Headers({ cookie: c.req.header('cookie') ?? '' }),
      asResponse: true,
    });
    if (!reply.ok) throw new Error(`better-auth answered a sign-out with ${reply.status}`);
    passSetCookies(reply, c);
    return c.body(null, 204);
  });
}
