import { createDatabase } from '@tessera/bff-kit/database';
import { silentLogger } from '@tessera/bff-kit/logger';
import { openTestDatabase, type TestDatabase } from '@tessera/bff-kit/testing/test-database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { catalogMigrations } from '../catalog-migrations.ts';
import { writeProduct } from '../testing/write-product.ts';
import { followListing, type FollowedListing } from './follow-listing.ts';
import { keepListingCurrent } from './keep-listing-current.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase([catalogMigrations]);
});
afterAll(() => test.drop());

const logger = silentLogger();

it('takes in what another process writes without being asked', async () => {
  const other = createDatabase({ url: test.url, logger });
  const listing = followListing(test.db);
  const sizes: number[] = [];
  const watched: FollowedListing = {
    async read() {
      const now = await listing.read();
      sizes.push(now.index.size);
      return now;
    },
  };
  const keeper = keepListingCurrent({ listing: watched, logger, everyMs: 5 });
  try {
    await expect.poll(() => sizes.at(-1)).toBe(0);
    await writeProduct(other, { handle: 'one' });
    await expect.poll(() => sizes.at(-1)).toBe(1);
    await writeProduct(other, { handle: 'two' });
    await expect.poll(() => sizes.at(-1)).toBe(2);
  } finally {
    await keeper.stop();
    await other.close();
  }
});

it('goes on when the database was away, and ends when it is stopped', async () => {
  const listing = followListing(test.db);
  let tries = 0;
  const away: FollowedListing = {
    read: () => {
      tries += 1;
      return tries < 3 ? Promise.reject(new Error('away')) : listing.read();
    },
  };
  const keeper = keepListingCurrent({ listing: away, logger, everyMs: 1 });
  await expect.poll(() => tries).toBeGreaterThan(4);
  await keeper.stop();
  const seen = tries;
  await new Promise((resolve) => setImmediate(resolve));
  expect(tries).toBe(seen);
});
