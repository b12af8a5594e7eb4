import { createRoute, z } from '@hono/zod-openapi';
import { problemResponses } from '@tessera/bff-kit/problem';
import type { AccountApp, AccountDeps } from '../deps.ts';
import { requireAccount } from '../identity/current-account.ts';
import { refuseForeignOrigin } from '../identity/guard-attempts.ts';
import { PasskeySchema, readPasskeys } from './passkey.ts';

const list = createRoute({
  method: 'get',
  path: '/api/account/passkeys',
  summary: 'The passkeys of the account',
  responses: {
    200: {
      description: 'The passkeys, the newest first',
      content: { 'application/json': { schema: z.object({ items: z.array(PasskeySchema) }) } },
    },
    ...problemResponses(401),
  },
});

const remove = createRoute({
  method: 'delete',
  path: '/api/account/passkeys/{id}',
  summary: 'Remove a passkey',
  request: { params: z.object({ id: z.string().min(1).max(1_400) }) },
  responses: {
    204: { description: 'It opens nothing any more' },
    ...problemResponses(401, 403, 422),
  },
});

export function mountManagePasskeys(app: AccountApp, { auth, db, origin }: AccountDeps): void {
  app.openapi(list, async (c) => {
    const account = await requireAccount(auth, c.req.raw.headers);
    c.header('cache-control', 'no-store');
    return c.json({ items: await readPasskeys(db, account.id) }, 200);
  });

  app.openapi(remove, async (c) => {
    refuseForeignOrigin(c.req.raw.headers, origin);
    const account = await requireAccount(auth, c.req.raw.headers);
    await db.query(
      'account.passkey.remove',
      'delete from passkey where id = $1 and account_id = $2',
      [c.req.valid('param').id, account.id],
    );
    return c.body(null, 204);
  });
}
