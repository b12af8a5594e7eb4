import type { Logger } from '@tessera/bff-kit/logger';
import type { FollowedListing } from './follow-listing.ts';

/** A look costs one small query when nothing has changed; after an import this much of it is left to take in. */
const defaultEveryMs = 1_000;

export interface CurrentKeeper {
  /** Resolves when the round that is under way has ended. */
  stop(): Promise<void>;
}

/**
 * Takes in what others change while they change it. Requests do so too, but in the night nobody comes; and the first one
 * after a large import would wait until all of it is taken in.
 */
export function keepListingCurrent(o: {
  listing: FollowedListing;
  logger: Logger;
  everyMs?: number;
}): CurrentKeeper {
  const everyMs = o.everyMs ?? defaultEveryMs;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let failing = false;

  async function round(): Promise<void> {
    try {
      await o.listing.read();
      failing = false;
    } catch (error) {
      if (!failing) o.logger.warn({ err: error }, 'the listing could not be read, trying on');
      failing = true;
    }
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
