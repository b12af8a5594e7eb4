import type { Logger } from '@tessera/bff-kit/logger';
import { startRounds, type Rounds } from '@tessera/bff-kit/start-rounds';
import type { FollowedListing } from './follow-listing.ts';

/** A look costs one small query when nothing has changed; after an import this much of it is left to take in. */
const defaultEveryMs = 1_000;

/**
 * Takes in what others change while they change it. Requests do so too, but in the night nobody comes; and the first one
 * after a large import would wait until all of it is taken in.
 */
export const keepListingCurrent = (o: {
  listing: FollowedListing;
  logger: Logger;
  everyMs?: number;
}): Rounds =>
  startRounds({
    async round() {
      await o.listing.read();
    },
    everyMs: o.everyMs ?? defaultEveryMs,
    logger: o.logger,
    failed: 'the listing could not be read, trying on',
  });
