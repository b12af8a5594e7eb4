import type { Transaction } from '@tessera/bff-kit/database';

/** Whoever writes or deletes the files of a release does it under this lock, until the transaction ends. */
export async function lockRelease(tx: Transaction, name: string, id: string): Promise<void> {
  // Moving files may take a while on a slow object store; the lock must last as long.
  await tx.query('releases.lock-patience', 'set local idle_in_transaction_session_timeout = 0');
  await tx.query(
    'releases.lock-release',
    `select pg_advisory_xact_lock(hashtextextended('release ' || $1, 0))`,
    [`${name}@${id}`],
  );
}
