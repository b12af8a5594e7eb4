import type { Transaction } from '@tessera/bff-kit/database';
import { appendEvent } from '@tessera/bff-kit/events/outbox';
import { versionRaised } from '../catalogue/catalogue-version.ts';

/**
 * Deletes a product for good and appends `catalog.product.removed.v1`.
 * @returns false when there was no such product; nothing is written then.
 */
export async function removeProduct(tx: Transaction, handle: string): Promise<boolean> {
  const [removed] = await tx.query<{ variantIds: string[] }>(
    'remove-product',
    `WITH gone AS (
       SELECT id, coalesce((SELECT json_agg(v.id ORDER BY v.position) FROM variant v
                             WHERE v.product_id = product.id), '[]') AS "variantIds"
         FROM product WHERE handle = $1 FOR UPDATE),
     raised AS (UPDATE catalogue SET version = version + 1 WHERE EXISTS (SELECT FROM gone))
     DELETE FROM product USING gone WHERE product.id = gone.id RETURNING gone."variantIds"`,
    [handle],
  );
  if (removed === undefined) return false;
  versionRaised(tx);
  await appendEvent(tx, 'catalog', {
    type: 'catalog.product.removed.v1',
    subject: handle,
    data: { handle, variantIds: removed.variantIds },
  });
  return true;
}
