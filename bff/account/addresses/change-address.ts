import { createRoute, z } from '@hono/zod-openapi';
import { problemResponses } from '@tessera/bff-kit/problem';
import type { AccountApp, AccountDeps } from '../deps.ts';
import { requireAccount } from '../identity/current-account.ts';
import {
  addressColumns,
  AddressIdSchema,
  AddressInputSchema,
  AddressSchema,
  noSuchAddress,
  type Address,
} from './address.ts';
import { lockAddresses } from './lock-addresses.ts';

const AddressChangeSchema = AddressInputSchema.partial()
  .extend({
    // A default is moved by naming the new one; nobody is left without by naming none.
    isDefault: z.literal(true, 'Make another address the default instead').optional(),
  })
  .openapi('AddressChange');

const route = createRoute({
  method: 'patch',
  path: '/api/account/addresses/{id}',
  summary: 'Change an address, or make it the default',
  request: {
    params: AddressIdSchema,
    body: { required: true, content: { 'application/json': { schema: AddressChangeSchema } } },
  },
  responses: {
    200: {
      description: 'The address as it is now',
      content: { 'application/json': { schema: AddressSchema } },
    },
    ...problemResponses(401, 404, 422),
  },
});

export function mountChangeAddress(app: AccountApp, { auth, db }: AccountDeps): void {
  app.openapi(route, async (c) => {
    const account = await requireAccount(auth, c.req.raw.headers);
    const { id } = c.req.valid('param');
    const change = c.req.valid('json');
    const changed = await db.transaction(async (tx) => {
      await lockAddresses(tx, account.id);
      if (change.isDefault) {
        await tx.query(
          'account.address.clear-other-default',
          `update address set is_default = false
           where account_id = $1 and is_default and id <> $2
             and exists (select 1 from address where account_id = $1 and id = $2)`,
          [account.id, id],
        );
      }
      const [address] = await tx.query<Address>(
        'account.address.change',
        `update address set
           name = coalesce($3, name),
           line1 = coalesce($4, line1),
           line2 = case when $5 then $6 else line2 end,
           postcode = coalesce($7, postcode),
           city = coalesce($8, city),
           country = coalesce($9, country),
           is_default = coalesce($10, is_default),
           updated_at = now()
         where account_id = $1 and id = $2 returning ${addressColumns}`,
        [
          account.id,
          id,
          change.name,
          change.line1,
          change.line2 !== undefined,
          change.line2,
          change.postcode,
          change.city,
          change.country,
          change.isDefault,
        ],
      );
      return address;
    });
    if (!changed) throw noSuchAddress();
    return c.json(changed, 200);
  });
}
