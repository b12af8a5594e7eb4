import type { Database } from '@tessera/bff-kit/database';
import { mergeLines } from './merge-lines.ts';
import type { ReservationLine, ReserveOutcome } from './reservation.ts';
import { runStockCommand } from './run-stock-command.ts';

/**
 * How long an order may hold what it did not pay yet. A payment with the bank's page takes a few
 * minutes, and what is held by somebody who walked away cannot be sold: ten minutes is what cards'
 * own pages give. A late payment is not lost: its commit takes the stock again while there is some.
 */
export const holdMs = 10 * 60_000;

/**
 * Holds an order's lines, all or none, so that buyers at the same moment never get more than there
 * is. The same order with the same lines may ask again as often as it likes; asked again after it
 * ran out, it is a new hold.
 */
export async function reserveStock(
  { db, clock }: { db: Database; clock: () => Date },
  orderId: string,
  lines: readonly ReservationLine[],
): Promise<ReserveOutcome> {
  const { variantIds, quantities } = mergeLines(lines);
  const now = clock();
  const expiresAt = new Date(now.getTime() + holdMs);
  const result = await runStockCommand<ReserveOutcome>(
    db,
    'reserve-stock',
    'reserve_stock($1, $2::uuid[], $3::int[], $4, $5)',
    [orderId, variantIds, quantities, now, expiresAt],
  );
  if (result.outcome !== 'held') return result;
  return { outcome: 'held', expiresAt: new Date(result.expiresAt).toISOString() };
}
