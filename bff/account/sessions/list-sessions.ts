import { createRoute, z } from '@hono/zod-openapi';
import { problemResponses } from '@tessera/bff-kit/problem';
import type { AccountApp, AccountDeps } from '../deps.ts';
import { requireSession } from '../identity/current-account.ts';
import { readSessions, SessionSchema } from './session.ts';

const route = createRoute({
  method: 'get',
  path: '/api/account/sessions',
  summary: 'Where the account is signed in, this browser first',
  responses: {
    200: {
      description: 'The sessions, without anything that could stand for one',
      content: { 'application/json': { schema: z.object({ items: z.array(SessionSchema) }) } },
    },
    ...problemResponses(401),
  },
});

export function mountListSessions(app: AccountApp, { auth, db }: AccountDeps): void {
  app.openapi(route, async (c) => {
    const { account, session } = await requireSession(auth, c.req.raw.headers);
    c.header('cache-control', 'no-store');
    return c.json({ items: await readSessions(db, account.id, session.id) }, 200);
  });
}
