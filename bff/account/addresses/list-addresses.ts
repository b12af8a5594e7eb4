import { createRoute, z } from '@hono/zod-openapi';
import { problemResponses } from '@tessera/bff-kit/problem';
import type { AccountApp, AccountDeps } from '../deps.ts';
import { requireAccount } from '../identity/current-account.ts';
import { AddressSchema } from './address.ts';
import { readAddresses } from './read-addresses.ts';

const route = createRoute({
  method: 'get',
  path: '/api/account/addresses',
  summary: 'Addresses of the account, the default one first',
  responses: {
    200: {
      description: 'The addresses',
      content: { 'application/json': { schema: z.object({ items: z.array(AddressSchema) }) } },
    },
    ...problemResponses(401),
  },
});

export function mountListAddresses(app: AccountApp, { auth, db }: AccountDeps): void {
  app.openapi(route, async (c) => {
    const account = await requireAccount(auth, c.req.raw.headers);
    const items = await readAddresses(db, account.id);
    return c.json({ items }, 200);
  });
}
