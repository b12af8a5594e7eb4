import type { Queryable } from '@tessera/bff-kit/database';

/**
 * Keeps a deletion and what other services tell of the account apart, until the transaction ends: whoever
 * comes second sees what the first has done.
 */
export async function lockAccount(
  tx: Queryable,
  accountId: string,
  how: 'shared' | 'alone',
): Promise<void> {
  const lock = how === 'alone' ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared';
  await tx.query(`account.lock-${how}`, `select ${lock}(hashtextextended('account:' || $1, 0))`, [
    accountId,
  ]);
}
