import type { Database } from '@tessera/bff-kit/database';
import type { CommitOutcome } from './reservation.ts';
import { runStockCommand } from './run-stock-command.ts';

/**
 * The order is paid: what was held is sold. A hold that ran out is taken again in the same
 * statement, if there is still enough. May be called again.
 */
export function commitReservation(db: Database, orderId: string): Promise<CommitOutcome> {
  return runStockCommand(db, 'commit-reservation', 'commit_reservation($1)', [orderId]);
}
