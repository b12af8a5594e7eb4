import { openTestDatabase, type TestDatabase } from '@tessera/bff-kit/testing/test-database';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrations } from '../migrations.ts';
import { projectPrints } from './project-prints.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase([migrations]);
});
afterAll(() => database.drop());

const told = fc.record({
  handle: fc.constantFrom('opus', 'reef', 'dune'),
  title: fc.constantFrom('One', 'Two', 'Three'),
  published: fc.boolean(),
  image: fc.constantFrom(null, { base: '/art/one', src: null, alt: 'Lines' }),
  kind: fc.constantFrom('changed', 'changed', 'removed', 'other'),
  /** how much later than expected it comes */
  late: fc.constantFrom(0, 0, 0, 2, 5),
});
const history = fc.array(told, { minLength: 1, maxLength: 12 }).map((all) =>
  all.map(({ kind, late, ...data }, index) => {
    const type = kind === 'other' ? 'store.opened' : `product.${kind}`;
    const variants = [
      { id: 'v1', title: 'A4', price: { amount: index, currency: 'EUR' }, available: true },
    ];
    const pos = Math.max(1, index + 1 - late);
    return { type: `catalog.${type}.v1`, data: { ...data, variants }, pos };
  }),
);
type Event = Parameters<typeof projectPrints>[1][number];

async function after(pages: readonly (readonly Event[])[]) {
  let left: unknown[] = [];
  const enough = new Error('rolled back');
  await database.db
    .transaction(async (tx) => {
      for (const page of pages) await projectPrints(tx, page);
      left = await tx.query('test/prints', 'select * from known_print order by handle');
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

it('keeps what a print last was when it changes and goes within a page', async () => {
  const data = { handle: 'opus', title: 'Opus', published: true, image: null, variants: [] };
  const events = [
    { type: 'catalog.product.changed.v1', data, pos: 1 },
    { type: 'catalog.product.removed.v1', data, pos: 2 },
  ];
  expect(await after([events])).toMatchObject([
    { handle: 'opus', title: 'Opus', published: false, pos: 2, image: null },
  ]);
});
