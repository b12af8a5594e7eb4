import { createRoute, z } from '@hono/zod-openapi';
import { problemResponses } from '@tessera/bff-kit/problem';
import type { AccountApp, AccountDeps } from '../deps.ts';
import { AccountSchema } from './account.ts';
import { currentAccount } from './current-account.ts';

const route = createRoute({
  method: 'get',
  path: '/api/account/me',
  summary: 'Who is signed in',
  responses: {
    200: {
      description: 'The account, or null for a guest',
      content: {
        'application/json': { schema: z.object({ account: z.union([AccountSchema, z.null()]) }) },
      },
    },
    ...problemResponses(401),
  },
});

export function mountReadMe(app: AccountApp, { auth }: AccountDeps): void {
  app.openapi(route, async (c) => {
    c.header('cache-control', 'no-store');
    return c.json({ account: await currentAccount(auth, c.req.raw.headers) }, 200);
  });
}
