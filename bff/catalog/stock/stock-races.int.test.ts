import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCatalog, type CatalogUnderTest } from '../testing/open-catalog.ts';
import { stockBreaches } from '../testing/stock-breaches.ts';
import { writeProduct } from '../testing/write-product.ts';
import { expireHolds } from './expire-holds.ts';
import { holdMs } from './reserve-stock.ts';

let catalog: CatalogUnderTest;
beforeAll(async () => {
  catalog = await openCatalog();
});
afterAll(() => catalog.drop());

async function product(handle: string, onHand: number): Promise<string> {
  const [id] = await writeProduct(catalog.db, { handle, onHand, sizes: ['A3'] });
  return id ?? '';
}

const reserve = (orderId: string, ...variantIds: string[]) =>
  catalog.command('POST', '/internal/reservations', {
    orderId,
    lines: variantIds.map((variantId) => ({ variantId, quantity: 1 })),
  });
const commit = (orderId: string) =>
  catalog.command('POST', `/internal/reservations/${orderId}/commit`);
const times = <T>(count: number, make: (n: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, n) => make(n)));
const statuses = (replies: { status: number }[]) =>
  Object.fromEntries(
    [...Map.groupBy(replies, ({ status }) => status)].map(([status, all]) => [status, all.length]),
  );

describe('many buyers at the same moment', () => {
  it.each([1, 2, 3])(
    '200 for 10 pieces: 10 get one, 190 are told it is sold out (round %i)',
    async (round) => {
      const variant = await product(`last-ten-${round}`, 10);
      const first = await times(200, (n) => reserve(`last-ten-${round}-${n}`, variant));
      expect(statuses(first)).toEqual({ 201: 10, 409: 190 });
      for (const { body } of first.filter(({ status }) => status === 409)) {
        expect(body.type).toBe('out-of-stock');
        expect(body.lines).toEqual([{ variantId: variant, quantity: 1, available: 0 }]);
      }
      const again = await times(200, (n) => reserve(`last-ten-${round}-${n}`, variant));
      expect(again.map(({ body }) => [body.type, body.expiresAt])).toEqual(
        first.map(({ body }) => [body.type, body.expiresAt]),
      );
      const sold = await times(200, (n) => commit(`last-ten-${round}-${n}`));
      expect(statuses(sold)).toEqual({ 200: 10, 404: 190 });
      expect(await stockBreaches(catalog.db)).toEqual([]);
    },
    60_000,
  );

  it('with the same variants in every order never wait for each other in a circle', async () => {
    const variants = await times(4, (n) => product(`circle-${n}`, 90));
    const turned = (n: number) => [...variants.slice(n % 4), ...variants.slice(0, n % 4)];
    const work = async (n: number) => {
      const ids = n % 2 === 0 ? turned(n) : turned(n).toReversed();
      const held = await reserve(`circle-${n}`, ...ids);
      if (n % 3 === 0) return held;
      return n % 3 === 1
        ? commit(`circle-${n}`)
        : catalog.command('DELETE', `/internal/reservations/circle-${n}`);
    };
    await times(30, (n) => reserve(`circle-old-${n}`, ...turned(n)));
    catalog.clock.advance(holdMs);
    const [replies, expired] = await Promise.all([
      times(60, work),
      times(3, () => expireHolds(catalog.db, catalog.clock.now())),
    ]);
    expect(statuses(replies)).toEqual({ 200: 40, 201: 20 });
    expect(expired.reduce((sum, count) => sum + count)).toBe(30);
    expect(await stockBreaches(catalog.db)).toEqual([]);
  }, 60_000);

  it('committing and giving up the same order leaves it given up, whoever was first', async () => {
    const variant = await product('torn', 40);
    await times(40, (n) => reserve(`torn-${n}`, variant));
    const replies = await times(40, (n) =>
      Promise.all([
        commit(`torn-${n}`),
        catalog.command('DELETE', `/internal/reservations/torn-${n}`),
      ]),
    );
    for (const [committed, released] of replies) {
      expect([200, 409]).toContain(committed.status);
      expect(released.status).toBe(200);
    }
    const [stock] = await catalog.db.query(
      'test/torn',
      'SELECT on_hand, held, sold FROM stock WHERE variant_id = $1',
      [variant],
    );
    expect(stock).toEqual({ on_hand: 40, held: 0, sold: 0 });
    expect(await stockBreaches(catalog.db)).toEqual([]);
  }, 60_000);
});
