import { createRoute } from '@hono/zod-openapi';
import { problemResponses, ProblemError } from '@tessera/bff-kit/problem';
import type { AccountApp, AccountDeps } from '../deps.ts';
import { requireAccount } from '../identity/current-account.ts';
import {
  addressColumns,
  AddressInputSchema,
  AddressSchema,
  maxAddresses,
  type Address,
} from './address.ts';
import { lockAddresses } from './lock-addresses.ts';

const route = createRoute({
  method: 'post',
  path: '/api/account/addresses',
  summary: 'Add an address; the first one becomes the default',
  request: {
    body: { required: true, content: { 'application/json': { schema: AddressInputSchema } } },
  },
  responses: {
    201: {
      description: 'The new address',
      content: { 'application/json': { schema: AddressSchema } },
    },
    ...problemResponses(401, 409, 422),
  },
});

export function mountAddAddress(app: AccountApp, { auth, db }: AccountDeps): void {
  app.openapi(route, async (c) => {
    const account = await requireAccount(auth, c.req.raw.headers);
    const input = c.req.valid('json');
    const added = await db.transaction(async (tx) => {
      const count = await lockAddresses(tx, account.id);
      if (count >= maxAddresses) throw tooMany();
      const isDefault = count === 0 || input.isDefault === true;
      if (isDefault) {
        await tx.query(
          'account.address.clear-default',
          'update address set is_default = false where account_id = $1 and is_default',
          [account.id],
        );
      }
      const [address] = await tx.query<Address>(
        'account.address.add',
        `insert into address (account_id, name, line1, line2, postcode, city, country, is_default)
         values ($1, $2, $3, $4, $5, $6, $7, $8) returning ${addressColumns}`,
        [
          account.id,
          input.name,
          input.line1,
          input.line2,
          input.postcode,
          input.city,
          input.country,
          isDefault,
        ],
      );
      if (!address) throw new Error('adding an address returned no row');
      return address;
    });
    return c.json(added, 201);
  });
}

function tooMany(): ProblemError {
  return new ProblemError(409, {
    type: 'too-many-addresses',
    title: 'The address was not added',
    detail: `An account keeps at most ${maxAddresses} addresses. Remove one you no longer need, then add this one.`,
  });
}
