import type { Database } from '@tessera/bff-kit/database';
import type { Sales } from './find-products.ts';

/** How many of each product were sold and neither cancelled nor returned. */
export async function readSales(db: Database): Promise<Sales> {
  const rows = await db.query<{ id: number; quantity: number }>(
    'read-sales',
    `SELECT v.product_id AS id, sum(b.quantity)::int AS quantity
       FROM bestseller b JOIN variant v ON v.id = b.variant_id GROUP BY v.product_id`,
  );
  return new Map(rows.map(({ id, quantity }) => [id, quantity]));
}
