import { setTimeout as pause } from 'node:timers/promises';
import { adminUrl, withClient } from './cluster.ts';

export interface BenchVariant {
  id: string;
  /** cents */
  price: number;
}

const count = 100;
const waitMs = 30_000;

/** So much stock that no order is refused and no level changes, for a hundred variants that cart knows, too. */
export async function fillStock(dataDir: string): Promise<BenchVariant[]> {
  const variants = await knownVariants(dataDir);
  await withClient(adminUrl(dataDir, 'catalog'), (catalog) =>
    catalog.query('UPDATE stock SET on_hand = 1000000 WHERE variant_id = ANY ($1::uuid[])', [
      variants.map(({ id }) => id),
    ]),
  );
  return variants;
}

/** Right after the first start cart has not heard of everything yet. */
function knownVariants(dataDir: string): Promise<BenchVariant[]> {
  return withClient(adminUrl(dataDir, 'cart'), async (cart) => {
    const begun = performance.now();
    for (;;) {
      const { rows } = await cart.query<BenchVariant>(
        `SELECT variant_id AS id, price FROM priced_variant WHERE available ORDER BY variant_id LIMIT ${count}`,
      );
      if (rows.length === count) return rows;
      if (performance.now() - begun > waitMs)
        throw new Error(`Cart knows ${rows.length} variants only.`);
      await pause(100);
    }
  });
}
