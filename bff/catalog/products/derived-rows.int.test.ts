import { openTestDatabase, type TestDatabase } from '@tessera/bff-kit/testing/test-database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { catalogMigrations } from '../catalog-migrations.ts';
import { writeProduct } from '../testing/write-product.ts';
import { removeProduct } from './remove-product.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase([catalogMigrations]);
  for (const handle of ['one', 'two', 'three']) await writeProduct(test.db, { handle });
  await test.db.query(
    'test/file',
    `INSERT INTO product_category SELECT p.id, c.id FROM product p, category c
      WHERE c.handle IN ('line', 'organic') ON CONFLICT DO NOTHING`,
  );
});
afterAll(() => test.drop());

/** How many rows of each derived kind there are for each product, and how many belong to none. */
async function derived() {
  const [row] = await test.db.query<Record<string, number>>(
    'test/derived',
    `SELECT (SELECT count(*)::int FROM listing JOIN product p ON p.id = product_id) AS listings,
            (SELECT count(*)::int FROM product_told JOIN product p ON p.id = product_id) AS told,
            (SELECT count(*)::int FROM product_category JOIN product p ON p.id = product_id
               JOIN category c ON c.id = category_id WHERE c.handle IN ('line', 'organic')) AS filed,
            (SELECT count(*)::int FROM
              (SELECT product_id FROM listing UNION ALL SELECT product_id FROM product_told
               UNION ALL SELECT product_id FROM product_category) AS every
              WHERE NOT EXISTS (SELECT FROM product WHERE id = product_id)) AS orphans,
            (SELECT count(*)::int FROM product_category
              WHERE NOT EXISTS (SELECT FROM category WHERE id = category_id)) AS unnamed`,
  );
  return row;
}

it('what is derived of a product goes with it, and with a category what is filed under it', async () => {
  expect(await derived()).toEqual({ listings: 3, told: 3, filed: 6, orphans: 0, unnamed: 0 });
  await test.db.transaction((tx) => removeProduct(tx, 'one'));
  expect(await derived()).toEqual({ listings: 2, told: 2, filed: 4, orphans: 0, unnamed: 0 });
  await test.db.query('test/close', `DELETE FROM category WHERE handle = 'line'`);
  expect(await derived()).toEqual({ listings: 2, told: 2, filed: 2, orphans: 0, unnamed: 0 });
  await test.db.query('test/empty', 'DELETE FROM product');
  expect(await derived()).toEqual({ listings: 0, told: 0, filed: 0, orphans: 0, unnamed: 0 });
});

it('a product that goes while its listing is refreshed leaves nothing behind', async () => {
  await writeProduct(test.db, { handle: 'going' });
  let removed: Promise<unknown> = Promise.resolve();
  await test.db.transaction(async (tx) => {
    await tx.query('test/refresh', `SELECT refresh_listing(array_agg(id)) FROM product`);
    removed = test.db.transaction((other) => removeProduct(other, 'going'));
    // It waits for the product's row now, or will: either way it comes after this commit.
    await tx.query('test/filed', `UPDATE listing SET title = title`);
  });
  await removed;
  expect(await derived()).toEqual({ listings: 0, told: 0, filed: 0, orphans: 0, unnamed: 0 });
});
