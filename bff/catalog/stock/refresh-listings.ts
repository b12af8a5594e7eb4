import type { Database } from '@tessera/bff-kit/database';
import { recordProductChange } from '../products/record-product-change.ts';

/**
 * Refreshes the listings of products that are noted as due, and tells the other services. What was
 * noted by a transaction that is committed is seen; what is noted meanwhile stays noted.
 */
export async function refreshListings(db: Database, productIds: number[]): Promise<void> {
  await db.transaction(async (tx) => {
    const due = await tx.query<{ productId: number }>(
      'take-due-listings',
      `WITH due AS (SELECT id FROM listing_due WHERE product_id = ANY ($1::bigint[]) ORDER BY id FOR UPDATE)
       DELETE FROM listing_due USING due WHERE listing_due.id = due.id
       RETURNING product_id AS "productId"`,
      [productIds],
    );
    const ids = new Set(due.map(({ productId }) => productId));
    await recordProductChange(
      tx,
      [...ids].sort((a, b) => a - b),
    );
  });
}

/** How long whoever noted a product is given to refresh it; it takes milliseconds unless that process ended. */
const leftOverAfter = '5 seconds';
const productsAtOnce = 100;

/** Refreshes what was noted by a process that ended before it got to it. */
export async function refreshLeftOvers(db: Database, after = leftOverAfter): Promise<void> {
  const due = await db.query<{ productId: number }>(
    'left-over-listings',
    `SELECT DISTINCT product_id AS "productId" FROM listing_due
      WHERE noted_at <= now() - $1::interval ORDER BY 1 LIMIT ${productsAtOnce}`,
    [after],
  );
  if (due.length === 0) return;
  await refreshListings(
    db,
    due.map(({ productId }) => productId),
  );
}
