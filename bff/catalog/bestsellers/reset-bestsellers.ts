import type { Transaction } from '@tessera/bff-kit/database';

/** Empties the projection, for a replay of cart's events from the first one. */
export async function resetBestsellers(tx: Transaction): Promise<void> {
  await tx.query('reset-bestsellers', 'DELETE FROM bestseller');
  await tx.query('reset-bestseller-orders', 'DELETE FROM bestseller_order');
}
