import type { Database } from '@tessera/bff-kit/database';
import { runStockCommand } from './run-stock-command.ts';

/** So few that the stock they lock is free again within milliseconds. */
const holdsAtOnce = 100;

/** Lets every hold run out whose time is over at `now`; two processes may do it at once. @returns how many */
export async function expireHolds(db: Database, now: Date): Promise<number> {
  for (let total = 0; ;) {
    const { expired } = await runStockCommand<{ expired: number }>(
      db,
      'expire-holds',
      'expire_holds($1, $2)',
      [now, holdsAtOnce],
    );
    total += expired;
    if (expired < holdsAtOnce) return total;
  }
}
