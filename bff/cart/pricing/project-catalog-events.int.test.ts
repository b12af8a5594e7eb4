import { openTestDatabase, type TestDatabase } from '@tessera/bff-kit/testing/test-database';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cartMigrations } from '../cart-migrations.ts';
import { productChanged, productRemoved } from '../testing/catalog-events.ts';
import { projectCatalogEvents } from './project-catalog-events.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase([cartMigrations]);
});
afterAll(() => database.drop());

/** Few products and fewer variants, so that variants come, go, come back, and move to other products. */
const told = fc.record({
  handle: fc.constantFrom('opus', 'reef', 'dune'),
  variantIds: fc.uniqueArray(fc.constantFrom('v1', 'v2', 'v3', 'v4')),
  price: fc.integer({ min: 1, max: 99 }),
  published: fc.boolean(),
  kind: fc.constantFrom('changed', 'changed', 'changed', 'removed', 'other'),
  /** how much later than expected it comes */
  late: fc.constantFrom(0, 0, 0, 2, 5),
});
const history = fc.array(told, { minLength: 1, maxLength: 12 }).map((all) =>
  all.map(({ handle, kind, late, ...change }, index) => {
    const pos = Math.max(1, index + 1 - late);
    if (kind === 'other') return { type: 'catalog.store.opened.v1', data: {}, pos };
    const event = kind === 'removed' ? productRemoved(handle) : productChanged(handle, change);
    return { ...event, pos };
  }),
);
type Event = Parameters<typeof projectCatalogEvents>[1][number];

async function after(pages: readonly (readonly Event[])[]) {
  let left: unknown;
  const enough = new Error('rolled back');
  await database.db
    .transaction(async (tx) => {
      for (const page of pages) await projectCatalogEvents(tx, page);
      left = [
        await tx.query('test/products', 'SELECT * FROM priced_product ORDER BY handle'),
        await tx.query(
          'test/variants',
          `SELECT variant_id, handle, title, price, prices, currency, options, image, wall, available
             FROM priced_variant ORDER BY variant_id`,
        ),
      ];
      throw enough;
    })
    .catch((error: unknown) => {
      if (error !== enough) throw error;
    });
  return left;
}

it('a page at once leaves what its events leave one after the other, whatever was there before', async () => {
  await fc.assert(
    fc.asyncProperty(history, fc.nat(), async (events, cut) => {
      const at = cut % (events.length + 1);
      const singly = events.map((event) => [event]);
      expect(await after([...singly.slice(0, at), events.slice(at)])).toEqual(await after(singly));
    }),
    { numRuns: 150 },
  );
});

it('keeps a variant that came and went within a page, unavailable', async () => {
  const events = [
    { ...productChanged('opus', { variantIds: ['v1', 'v2'] }), pos: 1 },
    { ...productChanged('opus', { variantIds: ['v1'] }), pos: 2 },
  ];
  expect(await after([events])).toMatchObject([
    [{ handle: 'opus', pos: 2 }],
    [
      { variant_id: 'v1', available: true },
      { variant_id: 'v2', available: false },
    ],
  ]);
});

it('takes nothing of a page in which a variant is listed twice', async () => {
  const twice = { ...productChanged('opus', { variantIds: ['v1', 'v1'] }), pos: 2 };
  const page = [{ ...productChanged('reef'), pos: 1 }, twice];
  await expect(projectCatalogEvents(database.db, page)).rejects.toThrow(
    'lists the variant v1 twice',
  );
  expect(await after([])).toEqual([[], []]);
});
