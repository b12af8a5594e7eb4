import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { productChanged } from '../testing/catalog-events.ts';
import { openCart } from '../testing/open-cart.ts';

let service: Awaited<ReturnType<typeof openCart>>;
beforeAll(async () => {
  service = await openCart();
  await service.publish(productChanged('harbour'), productChanged('massif', { price: 42_00 }));
});
afterAll(() => service.drop());

const newcomer = (accountId: string | null = null) =>
  service.browser({ id: crypto.randomUUID(), accountId });
const times = <T>(count: number, work: () => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, work));

describe('fifty parallel adds of one print', () => {
  it.each([1, 2, 3, 4, 5])(
    'make one line of fifty in each of three new carts, round %i',
    async () => {
      const shoppers = [newcomer(), newcomer(), newcomer(`account-${crypto.randomUUID()}`)];
      const replies = await Promise.all(
        shoppers.map((shopper) => times(50, () => shopper.add('harbour-1'))),
      );
      expect(new Set(replies.flat().map(({ status }) => status))).toEqual(new Set([200]));
      for (const shopper of shoppers) {
        const { body } = await shopper.get('/api/cart/cart');
        expect(body.lines).toMatchObject([{ variantId: 'harbour-1', quantity: 50 }]);
      }
    },
  );

  it('make one cart for an account that shops on several devices for the first time', async () => {
    const accountId = `account-${crypto.randomUUID()}`;
    const devices = Array.from({ length: 10 }, () => newcomer(accountId));
    const replies = await Promise.all(
      devices.map((device) => times(5, () => device.add('harbour-1'))),
    );
    expect(new Set(replies.flat().map(({ status }) => status))).toEqual(new Set([200]));
    for (const device of devices) {
      expect((await device.get('/api/cart/cart')).body.lines).toMatchObject([{ quantity: 50 }]);
    }
  });
});

describe('the database', () => {
  const counting = () => {
    const connections = vi.spyOn(service.db, 'transaction');
    const statements = vi.spyOn(service.db, 'query');
    return () => [...statements.mock.calls.map(([name]) => name), ...connections.mock.calls];
  };
  afterEach(() => vi.restoreAllMocks());

  const member = () => newcomer(`account-${crypto.randomUUID()}`);
  it.each([
    ['a guest', () => newcomer(), 'cart/add-line-as-guest'],
    ['somebody who is signed in', member, 'cart/add-line-as-account'],
  ])('is asked once for each add of %s, the first as well as the next', async (_, make, name) => {
    const shopper = make();
    const asked = counting();
    await shopper.add('harbour-1');
    await shopper.add('harbour-1');
    await shopper.add('massif-1');
    expect(asked()).toEqual([name, name, name]);
  });

  it('is asked once for the cart of a guest and of somebody who is signed in', async () => {
    const [guest, account] = [newcomer(), member()];
    await account.add('harbour-1');
    const asked = counting();
    await guest.get('/api/cart/cart');
    await account.get('/api/cart/cart');
    expect(asked()).toEqual(['cart/read-cart', 'cart/read-candidates']);
  });

  it('looks up the prints of a cart one by one, however many there are', async () => {
    const shopper = newcomer();
    await shopper.add('harbour-1');
    const { SNAPSHOT_COLUMNS } = await import('./cart-snapshot-sql.ts');
    const plan = await service.db.transaction(async (tx) => {
      await tx.client.query('SET LOCAL enable_seqscan = off');
      return tx.client.query<{ 'QUERY PLAN': string }>(
        `EXPLAIN SELECT ${SNAPSHOT_COLUMNS} FROM cart c`,
      );
    });
    const text = plan.rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(text).toContain('Index Cond: (variant_id = ANY');
  });
});
