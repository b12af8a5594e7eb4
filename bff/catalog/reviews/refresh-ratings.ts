import type { Transaction } from '@tessera/bff-kit/database';
import { versionRaised } from '../catalogue/catalogue-version.ts';

/**
 * Call it last in the transaction that changed which reviews of products are shown: lists tell their mean. Other
 * services are told nothing of reviews. Holds the version's row until commit.
 */
export async function refreshRatings(tx: Transaction, productIds: number[]): Promise<void> {
  if (productIds.length === 0) return;
  versionRaised(tx);
  await tx.query('refresh-ratings', 'SELECT refresh_listing($1::bigint[])', [productIds]);
}
