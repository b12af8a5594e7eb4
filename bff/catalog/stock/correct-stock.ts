import type { Database } from '@tessera/bff-kit/database';
import { decideCorrection, type CorrectionRefusal } from './decide-correction.ts';
import { refreshListings } from './refresh-listings.ts';
import { lockSkuStock, type SkuStock } from './sku-stock.ts';

export type CorrectionOutcome = { outcome: 'corrected'; stock: SkuStock } | CorrectionRefusal;

/** Somebody counted: sets what is on hand, by SKU. What is held and sold stays as it is. */
export async function correctStock(
  db: Database,
  sku: string,
  onHand: number,
): Promise<CorrectionOutcome> {
  const { result, changed } = await db.transaction(async (tx) => {
    const decision = decideCorrection(await lockSkuStock(tx, sku), onHand);
    if (decision.outcome !== 'correct') return { result: decision, changed: [] };
    const { stock, change } = decision;
    const result = { outcome: 'corrected' as const, stock: { ...stock, onHand } };
    if (change === 0) return { result, changed: [] };
    const [row] = await tx.query<{ changed: number[] }>(
      'correct-stock',
      `SELECT to_jsonb(move_stock('counted', ARRAY[NULL]::text[], ARRAY[$1::uuid], ARRAY[$2::int])) AS changed`,
      [stock.variantId, change],
    );
    return { result, changed: row?.changed ?? [] };
  });
  if (changed.length > 0) await refreshListings(db, changed);
  return result;
}
