import type { Transaction } from '@tessera/bff-kit/database';

/**
 * Keeps what is written of one account in turn until the transaction ends: the limit of reviews cannot be passed by
 * sending at once, and an order event sees whether the account was deleted.
 */
export async function lockAccount(tx: Transaction, accountId: string): Promise<void> {
  await tx.query('lock-account', `SELECT pg_advisory_xact_lock(hashtext('review ' || $1))`, [
    accountId,
  ]);
}
