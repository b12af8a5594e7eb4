import type { Transaction } from '@tessera/bff-kit/database';

/**
 * Makes changes to one account's addresses follow one another until the transaction ends, so that
 * two at once can neither pass the limit nor leave two defaults. Returns how many there are.
 */
export async function lockAddresses(tx: Transaction, accountId: string): Promise<number> {
  await tx.query('account.address.lock', 'select 1 from identity where id = $1 for update', [
    accountId,
  ]);
  const [row] = await tx.query<{ count: number }>(
    'account.address.count',
    'select count(*)::int as count from address where account_id = $1',
    [accountId],
  );
  return row?.count ?? 0;
}
