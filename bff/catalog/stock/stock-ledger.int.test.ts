import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCatalog, type CatalogUnderTest } from '../testing/open-catalog.ts';
import { stockBreaches } from '../testing/stock-breaches.ts';
import { stockModel, type StockModel } from '../testing/stock-model.ts';
import { writeProduct } from '../testing/write-product.ts';
import { commitReservation } from './commit-reservation.ts';
import { correctStock } from './correct-stock.ts';
import { expireHolds } from './expire-holds.ts';
import { releaseReservation } from './release-reservation.ts';
import { holdMs, reserveStock } from './reserve-stock.ts';
import { returnGoods } from './return-goods.ts';

let catalog: CatalogUnderTest;
beforeAll(async () => {
  catalog = await openCatalog();
});
afterAll(() => catalog.drop());

type Step =
  | { do: 'reserve'; order: number; quantities: number[] }
  | { do: 'commit' | 'release'; order: number }
  | { do: 'return'; order: number; returnId: number; quantities: number[] }
  | { do: 'expire' }
  | { do: 'count'; variant: number; onHand: number };

/** Two variants that are counted and one that may be sold without being there. */
const start = [
  { onHand: 6, held: 0, sold: 0, oversell: false },
  { onHand: 3, held: 0, sold: 0, oversell: false },
  { onHand: 0, held: 0, sold: 0, oversell: true },
];

// Few orders and few pieces, so that steps meet: repetitions, shortages and late comers are what is wanted.
const order = fc.nat(4);
const quantities = fc
  .tuple(fc.nat(4), fc.nat(3), fc.nat(2))
  .filter((all) => all.some((quantity) => quantity > 0));
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('reserve' as const), order, quantities }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('commit' as const), order }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('release' as const), order }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('return' as const),
      order,
      returnId: fc.nat(2),
      quantities,
    }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'expire' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('count' as const),
      variant: fc.nat(2),
      onHand: fc.nat(8),
    }),
  },
);

let worlds = 0;

/** Fresh variants in the same database, and the steps as real commands on them. */
async function openWorld() {
  worlds += 1;
  const world = `world-${worlds}`;
  const { db, clock } = catalog;
  const variants: string[] = [];
  for (const [index, { onHand, oversell }] of start.entries()) {
    const handle = `${world}-${index}`;
    variants.push(...(await writeProduct(db, { handle, onHand, oversell, sizes: ['A3'] })));
  }
  const linesOf = (all: number[]) =>
    all.flatMap((quantity, index) =>
      quantity === 0 ? [] : [{ variantId: variants[index] ?? '', quantity }],
    );

  async function run(one: Step): Promise<string | number> {
    switch (one.do) {
      case 'reserve': {
        const lines = linesOf(one.quantities);
        return (await reserveStock({ db, clock: clock.now }, `${world}-${one.order}`, lines))
          .outcome;
      }
      case 'commit':
        return (await commitReservation(db, `${world}-${one.order}`)).outcome;
      case 'release':
        return (await releaseReservation(db, `${world}-${one.order}`)).outcome;
      case 'return': {
        const lines = linesOf(one.quantities);
        return (await returnGoods(db, `${world}-${one.order}`, `return-${one.returnId}`, lines))
          .outcome;
      }
      case 'expire':
        clock.advance(holdMs);
        return expireHolds(db, clock.now());
      case 'count':
        return (await correctStock(db, `${world}-${one.variant}-1`, one.onHand)).outcome;
    }
  }

  const numbers = () =>
    db.query(
      'test/numbers',
      `SELECT on_hand AS "onHand", held, sold, oversell FROM stock
         JOIN unnest($1::uuid[]) WITH ORDINALITY AS w (id, place) ON id = variant_id ORDER BY place`,
      [variants],
    );
  return { run, numbers };
}

function runModel(model: StockModel, one: Step): string | number {
  switch (one.do) {
    case 'reserve':
      return model.reserve(String(one.order), one.quantities);
    case 'commit':
      return model.commit(String(one.order));
    case 'release':
      return model.release(String(one.order));
    case 'return':
      return model.giveBack(String(one.order), String(one.returnId), one.quantities);
    case 'expire':
      return model.expire();
    case 'count':
      return model.count(one.variant, one.onHand);
  }
}

const letAllRunOut = async () => {
  catalog.clock.advance(holdMs);
  await expireHolds(catalog.db, catalog.clock.now());
};

describe('the stock, whatever happens to it', () => {
  it('one after the other, answers and counts as the specification says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 25 }), async (steps) => {
        await letAllRunOut();
        const world = await openWorld();
        const model = stockModel(structuredClone(start));
        for (const one of steps)
          expect([one, await world.run(one)]).toEqual([one, runModel(model, one)]);
        expect(await world.numbers()).toEqual(model.stock);
        expect(await stockBreaches(catalog.db)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  it('all at once, is never oversold, and every piece is explained', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
        const world = await openWorld();
        let running = true;
        const audit = async () => {
          while (running) expect(await stockBreaches(catalog.db)).toEqual([]);
        };
        const auditing = audit();
        await Promise.all(steps.map((one) => world.run(one))).finally(() => (running = false));
        await auditing;
        expect(await stockBreaches(catalog.db)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  it('a breach of each invariant is seen', async () => {
    const world = await openWorld();
    await world.run({ do: 'reserve', order: 1, quantities: [2, 0, 0] });
    await world.run({ do: 'reserve', order: 2, quantities: [1, 0, 0] });
    await world.run({ do: 'commit', order: 2 });
    await world.run({ do: 'return', order: 2, returnId: 1, quantities: [1, 0, 0] });
    const breaks = [
      `UPDATE stock SET held = held + 1 WHERE oversell`,
      `UPDATE stock SET on_hand = on_hand + 1`,
      `UPDATE reservation SET status = 'expired' WHERE status = 'held'`,
      `UPDATE reservation SET status = 'released' WHERE status = 'committed'`,
      `UPDATE reservation_line SET returned = 0`,
      `DELETE FROM stock_return`,
      `INSERT INTO stock_movement (variant_id, kind, quantity) SELECT variant_id, 'counted', 1 FROM stock`,
    ];
    const seen = new Set<string>();
    for (const [index, sql] of breaks.entries()) {
      const found = await catalog.db
        .transaction(async (tx) => {
          await tx.query(`test/break-${index}`, sql);
          throw new Undone(await stockBreaches(tx));
        })
        .catch((error: unknown) =>
          error instanceof Undone ? error.breaches : Promise.reject(error),
        );
      expect([sql, found.length > 0]).toEqual([sql, true]);
      for (const { name } of found) seen.add(name);
    }
    expect(seen.size).toBeGreaterThanOrEqual(5);
    const below = catalog.db.query('test/below', `UPDATE stock SET on_hand = 0 WHERE NOT oversell`);
    await expect(below).rejects.toThrow('stock_promises_what_is_there');
  });
});

/** Rolls back what it carries the findings of. */
class Undone extends Error {
  readonly breaches: Awaited<ReturnType<typeof stockBreaches>>;
  constructor(breaches: Undone['breaches']) {
    super('undone');
    this.breaches = breaches;
  }
}
