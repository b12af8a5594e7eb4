import type { Database } from '@tessera/bff-kit/database';
import { mergeLines } from './merge-lines.ts';
import type { ReservationLine, ReturnOutcome } from './reservation.ts';
import { runStockCommand } from './run-stock-command.ts';

/**
 * Goods of a sold order came back and can be sold again: never more than it bought, over all its
 * returns. The same return may be sent again.
 */
export function returnGoods(
  db: Database,
  orderId: string,
  returnId: string,
  lines: readonly ReservationLine[],
): Promise<ReturnOutcome> {
  const { variantIds, quantities } = mergeLines(lines);
  return runStockCommand(db, 'return-goods', 'return_goods($1, $2, $3::uuid[], $4::int[])', [
    orderId,
    returnId,
    variantIds,
    quantities,
  ]);
}
