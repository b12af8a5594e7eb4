import { createDatabase } from '@tessera/bff-kit/database';
import { silentLogger } from '@tessera/bff-kit/logger';
import { openTestDatabase, type TestDatabase } from '@tessera/bff-kit/testing/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogMigrations } from '../catalog-migrations.ts';
import { removeProduct } from '../products/remove-product.ts';
import { writeProduct } from '../testing/write-product.ts';
import { hasBit } from './bit-set.ts';
import { followListing, type CurrentListing } from './follow-listing.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase([catalogMigrations]);
});
afterAll(() => test.drop());

const handles = ({ index }: CurrentListing): string[] =>
  [...index.inOrder('selection')].map(
    (place) => (JSON.parse(index.summaries[place]!) as { handle: string }).handle,
  );

describe('an index that follows the listing', () => {
  it('sees what came, changed and went, each read at the version it says', async () => {
    const { db } = test;
    const listing = followListing(db);
    expect(handles(await listing.read())).toEqual([]);
    await writeProduct(db, { handle: 'one', palette: 'Lapis' });
    await writeProduct(db, { handle: 'two' });
    const first = await listing.read();
    expect(handles(first)).toEqual(['one', 'two']);
    const { version } = first;
    await writeProduct(db, { handle: 'one', published: false });
    expect(handles(await listing.read())).toEqual(['two']);
    await writeProduct(db, { handle: 'one', title: 'Named Anew' });
    const later = await listing.read();
    expect(handles(later)).toEqual(['one', 'two']);
    expect(later.version).toBeGreaterThan(version);
    const [entry = 0] = later.index.vocabulary.postings.get('anew') ?? [];
    expect(hasBit(later.index.alive, entry >>> 2)).toBe(true);
    await db.transaction((tx) => removeProduct(tx, 'two'));
    expect(handles(await listing.read())).toEqual(['one']);
  });

  it('sees what another process wrote, much of it at once too', async () => {
    const { db, url } = test;
    const other = createDatabase({ url, logger: silentLogger() });
    try {
      const listing = followListing(db);
      const { version, index } = await listing.read();
      const before = index.size;
      await other.pool.query(`
        WITH made AS (INSERT INTO product (handle, title) SELECT 'many-' || n, 'Many ' || n FROM generate_series(1, 1200) n
                      RETURNING id)
        INSERT INTO variant (product_id, position, option_values, price_amount) SELECT id, 1, '{}', 100 FROM made`);
      await other.pool.query('SELECT refresh_listing(array_agg(id)) FROM product');
      await expect.poll(async () => (await listing.read()).version).toBeGreaterThan(version);
      const now = await listing.read();
      expect(now.index.size).toBe(before + 1200);
      expect(new Set(handles(now)).size).toBe(before + 1200);
    } finally {
      await other.close();
    }
  });

  it('reads once for all who ask at the same time', async () => {
    const listing = followListing(test.db);
    const answers = await Promise.all(Array.from({ length: 20 }, () => listing.read()));
    expect(new Set(answers.map(({ index }) => index)).size).toBe(1);
    expect(answers.every(({ index }) => index.size === answers[0]?.index.size)).toBe(true);
  });
});
