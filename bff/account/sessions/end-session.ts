import { createRoute, z } from '@hono/zod-openapi';
import { ProblemError, problemResponses } from '@tessera/bff-kit/problem';
import type { AccountApp, AccountDeps } from '../deps.ts';
import { requireSession } from '../identity/current-account.ts';
import { refuseForeignOrigin } from '../identity/guard-attempts.ts';
import { endSessions } from './end-sessions.ts';

const endOne = createRoute({
  method: 'delete',
  path: '/api/account/sessions/{id}',
  summary: 'Sign out another device',
  request: { params: z.object({ id: z.string().max(100) }) },
  responses: {
    204: { description: 'Signed out there, or it had ended already' },
    ...problemResponses(401, 403, 422),
  },
});

const endOthers = createRoute({
  method: 'post',
  path: '/api/account/sessions/end-others',
  summary: 'Sign out every other device',
  responses: {
    204: { description: 'Only this browser is signed in now' },
    ...problemResponses(401, 403),
  },
});

export function mountEndSession(app: AccountApp, { auth, db, origin }: AccountDeps): void {
  app.openapi(endOne, async (c) => {
    refuseForeignOrigin(c.req.raw.headers, origin);
    const { account, session } = await requireSession(auth, c.req.raw.headers);
    const { id } = c.req.valid('param');
    if (id === session.id) throw ownSession();
    await db.query(
      'account.session.end-one',
      'delete from session where id = $1 and user_id = $2',
      [id, account.id],
    );
    return c.body(null, 204);
  });

  app.openapi(endOthers, async (c) => {
    refuseForeignOrigin(c.req.raw.headers, origin);
    const { account, session } = await requireSession(auth, c.req.raw.headers);
    await endSessions(db, { accountId: account.id, keep: session.id });
    return c.body(null, 204);
  });
}

const ownSession = (): ProblemError =>
  new ProblemError(422, {
    type: 'own-session',
    title: 'This is the device you are using',
    detail: 'Use "Sign out" to end the session of this browser.',
  });
