import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openCatalog, type CatalogUnderTest } from '../testing/open-catalog.ts';
import { writeProduct } from '../testing/write-product.ts';
import { projectCartEvent } from './project-cart-event.ts';
import { resetBestsellers } from './reset-bestsellers.ts';

let catalog: CatalogUnderTest;
const variants: Record<string, string[]> = {};
beforeAll(async () => {
  catalog = await openCatalog();
  for (const handle of ['first', 'second', 'third']) {
    variants[handle] = await writeProduct(catalog.db, { handle });
  }
});
beforeEach(async () => {
  await catalog.db.transaction(resetBestsellers);
  // The list is answered from memory for a minute; each test looks at a minute of its own.
  catalog.clock.advance(60_000);
});
afterAll(() => catalog.drop());

interface Sale {
  handle: string;
  variant?: number;
  quantity: number;
}

function event(type: string, orderId: string, version: number, sales: Sale[], back: Sale[] = []) {
  const linesOf = (list: Sale[]) =>
    list.map(({ handle, variant = 0, quantity }) => ({
      variantId: variants[handle]?.[variant],
      handle,
      quantity,
    }));
  const data = { orderId, version, status: 'x', lines: linesOf(sales), returnLines: linesOf(back) };
  return { type: `cart.order.${type}.v1`, data };
}

const project = (one: { type: string; data: unknown }) =>
  catalog.db.transaction((tx) => projectCartEvent(tx, one));

const list = async (headers = {}) =>
  catalog.get<{ items: { handle: string }[] }>('/api/catalog/products?sort=bestselling', headers);
const order = async () => (await list()).body.items.map(({ handle }) => handle);

const events = () => [
  event('confirmed', 'order-1', 3, [{ handle: 'third', quantity: 2 }]),
  event('confirmed', 'order-2', 3, [
    { handle: 'second', quantity: 2 },
    { handle: 'second', variant: 1, quantity: 1 },
  ]),
];

describe('the list sorted by sales', () => {
  it('adds up the variants of a product, and keeps our own order where nothing sold', async () => {
    for (const one of events()) await project(one);
    expect(await order()).toEqual(['second', 'third', 'first']);
  });

  it('is the same however often an event comes', async () => {
    for (const one of [...events(), ...events(), ...events().slice(0, 1)]) {
      await project(one);
    }
    expect(await order()).toEqual(['second', 'third', 'first']);
  });

  it('takes off what was cancelled and what came back, once', async () => {
    const [one, two] = events();
    if (one === undefined || two === undefined) throw new Error('There are two.');
    await project(one);
    await project(two);
    const back = event(
      'refunded',
      'order-2',
      8,
      [{ handle: 'second', quantity: 3 }],
      [{ handle: 'second', quantity: 2 }],
    );
    await project({ type: back.type, data: { ...back.data, lines: two.data.lines } });
    await project({ type: back.type, data: { ...back.data, lines: two.data.lines } });
    expect(await order()).toEqual(['third', 'second', 'first']);
    await project(event('cancelled', 'order-1', 4, [{ handle: 'third', quantity: 2 }]));
    await project(one);
    catalog.clock.advance(60_000);
    expect(await order()).toEqual(['second', 'first', 'third']);
  });

  it('is a minute old at most, also for a browser that kept it', async () => {
    const { headers } = await list();
    const again = { 'if-none-match': headers.get('etag') ?? '' };
    expect((await list(again)).status).toBe(304);
    for (const one of events()) await project(one);
    expect((await list(again)).status).toBe(304);
    catalog.clock.advance(60_000);
    const fresh = await list(again);
    expect(fresh.status).toBe(200);
    expect(fresh.body.items[0]?.handle).toBe('second');
  });

  it('knows nothing of other events, and refuses one it cannot read', async () => {
    await project({ type: 'cart.order.placed.v2', data: { anything: true } });
    await expect(project({ type: 'cart.order.confirmed.v1', data: {} })).rejects.toThrow();
    expect(await order()).toEqual(['first', 'second', 'third']);
  });
});
