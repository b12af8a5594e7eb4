import type { Queryable } from '@tessera/bff-kit/database';
import { addressColumns, type Address } from './address.ts';

/** An account's addresses, the default one first. */
export function readAddresses(db: Queryable, accountId: string): Promise<Address[]> {
  return db.query<Address>(
    'account.address.list',
    `select ${addressColumns} from address where account_id = $1
     order by is_default desc, created_at, id`,
    [accountId],
  );
}
