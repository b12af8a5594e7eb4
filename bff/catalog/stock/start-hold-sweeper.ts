import type { Database } from '@tessera/bff-kit/database';
import type { Logger } from '@tessera/bff-kit/logger';
import { startRounds, type Rounds } from '@tessera/bff-kit/start-rounds';
import { expireHolds } from './expire-holds.ts';
import { refreshLeftOvers } from './refresh-listings.ts';

/** A look costs one small query when nothing is due; a hold is held this much longer at most. */
const defaultEveryMs = 5_000;

/**
 * Lets holds run out, and refreshes listings that a process noted and did not get to. Every
 * instance of the service runs one: they take different holds, and miss none when one is gone.
 */
export const startHoldSweeper = (o: {
  db: Database;
  logger: Logger;
  clock: () => Date;
  everyMs?: number;
}): Rounds =>
  startRounds({
    async round() {
      const expired = await expireHolds(o.db, o.clock());
      if (expired > 0) o.logger.info({ expired }, 'holds ran out');
      await refreshLeftOvers(o.db);
    },
    everyMs: o.everyMs ?? defaultEveryMs,
    logger: o.logger,
    failed: 'holds could not be swept, trying on',
  });
