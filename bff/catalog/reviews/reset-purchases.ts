import type { Transaction } from '@tessera/bff-kit/database';

/** Empties the projection, for a replay of cart's events from the first one. Reviews stay. */
export async function resetPurchases(tx: Transaction): Promise<void> {
  await tx.query('reset-purchases', 'DELETE FROM purchase');
}
