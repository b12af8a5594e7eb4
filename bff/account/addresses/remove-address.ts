import { createRoute } from '@hono/zod-openapi';
import { problemResponses } from '@tessera/bff-kit/problem';
import type { AccountApp, AccountDeps } from '../deps.ts';
import { requireAccount } from '../identity/current-account.ts';
import { AddressIdSchema, noSuchAddress } from './address.ts';
import { lockAddresses } from './lock-addresses.ts';

const route = createRoute({
  method: 'delete',
  path: '/api/account/addresses/{id}',
  summary:
    'Remove an address; the oldest of the others becomes the default when it was the default',
  request: { params: AddressIdSchema },
  responses: {
    204: { description: 'It is gone' },
    ...problemResponses(401, 404, 422),
  },
});

export function mountRemoveAddress(app: AccountApp, { auth, db }: AccountDeps): void {
  app.openapi(route, async (c) => {
    const account = await requireAccount(auth, c.req.raw.headers);
    const { id } = c.req.valid('param');
    await db.transaction(async (tx) => {
      await lockAddresses(tx, account.id);
      const [removed] = await tx.query<{ is_default: boolean }>(
        'account.address.remove',
        'delete from address where account_id = $1 and id = $2 returning is_default',
        [account.id, id],
      );
      if (!removed) throw noSuchAddress();
      if (!removed.is_default) return;
      await tx.query(
        'account.address.next-default',
        `update address set is_default = true where id = (
           select id from address where account_id = $1 order by created_at, id limit 1)`,
        [account.id],
      );
    });
    return c.body(null, 204);
  });
}
