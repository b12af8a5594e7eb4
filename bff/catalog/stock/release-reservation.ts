import type { Database } from '@tessera/bff-kit/database';
import type { ReleaseOutcome } from './reservation.ts';
import { runStockCommand } from './run-stock-command.ts';

/**
 * The order is given up: what it held can be sold again; what it bought, and did not return yet, is
 * taken back into stock. May be called again, and before the reservation was ever made: the order
 * is then marked, so that it can no longer hold anything.
 */
export function releaseReservation(db: Database, orderId: string): Promise<ReleaseOutcome> {
  return runStockCommand(db, 'release-reservation', 'release_reservation($1)', [orderId]);
}
