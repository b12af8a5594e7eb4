import type { Database } from '@tessera/bff-kit/database';
import type { Logger } from '@tessera/bff-kit/logger';
import { expireHolds } from './expire-holds.ts';
import { refreshLeftOvers } from './refresh-listings.ts';

/** A look costs one small query when nothing is due; a hold is held this much longer at most. */
const defaultEveryMs = 5_000;

export interface HoldSweeper {
  /** Resolves when the round that is under way has ended. */
  stop(): Promise<void>;
}

/**
 * Lets holds run out, and refreshes listings that a process noted and did not get to. Every
 * instance of the service runs one: they take different holds, and miss none when one is gone.
 */
export function startHoldSweeper(o: {
  db: Database;
  logger: Logger;
  clock: () => Date;
  everyMs?: number;
}): HoldSweeper {
  const everyMs = o.everyMs ?? defaultEveryMs;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let failing = false;

  async function sweep(): Promise<void> {
    try {
      const expired = await expireHolds(o.db, o.clock());
      if (expired > 0) o.logger.info({ expired }, 'holds ran out');
      await refreshLeftOvers(o.db);
      failing = false;
    } catch (error) {
      if (!failing) o.logger.warn({ err: error }, 'holds could not be swept, trying on');
      failing = true;
    }
  }

  async function round(): Promise<void> {
    await sweep();
    if (stopped) return;
    timer = setTimeout(() => (running = round()), everyMs);
  }

  let running = round();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
