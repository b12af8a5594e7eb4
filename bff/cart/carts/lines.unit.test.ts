import { describe, expect, it } from 'vitest';
import type { PricedLine, StoredLine } from './cart.ts';
import { mergeLines, withoutOrdered } from './merge-lines.ts';
import { notices } from './notices.ts';
import { includedTax, totals } from './totals.ts';

const line = (quantity: number, at = 1, seenPrice = 100_00): StoredLine => ({
  quantity,
  seenPrice,
  at,
});
const many = (count: number, prefix: string) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`${prefix}-${index}`, line(1, index)]),
  );
const priced = (price: number, change: Partial<PricedLine> = {}, available = true): PricedLine => ({
  variant: {
    variantId: 'v',
    handle: 'h',
    title: 'Harbour',
    variantTitle: 'Oak',
    options: {},
    price,
    available,
    image: { base: null, src: null, alt: '', width: 1, height: 1 },
    wall: 'mist',
  },
  quantity: 1,
  seenPrice: price,
  ...change,
});

describe('merging a guest’s cart into the account’s', () => {
  it('adds quantities up, to 99 at most', () => {
    expect(mergeLines({ a: line(2) }, { a: line(3), b: line(1) })).toMatchObject({
      a: { quantity: 5 },
      b: { quantity: 1 },
    });
    expect(mergeLines({ a: line(60) }, { a: line(60) })['a']?.quantity).toBe(99);
  });

  it('keeps to 100 lines, the account’s first and then the oldest of the guest’s', () => {
    const merged = mergeLines(many(99, 'own'), many(3, 'guest'));
    expect(Object.keys(merged)).toHaveLength(100);
    expect(merged).toHaveProperty('guest-0');
  });
});

describe('a cart whose order is confirmed', () => {
  it('keeps what was added since', () => {
    const left = withoutOrdered({ a: line(3), b: line(1), c: line(1) }, [
      { variantId: 'a', quantity: 2 },
      { variantId: 'b', quantity: 1 },
      { variantId: 'gone', quantity: 1 },
    ]);
    expect(left).toMatchObject({ a: { quantity: 1 }, c: { quantity: 1 } });
    expect(left).not.toHaveProperty('b');
  });
});

describe('totals', () => {
  it('name the tax that is inside the price, to the cent', () => {
    expect([includedTax(119_00), includedTax(131_00), includedTax(0)]).toEqual([19_00, 20_92, 0]);
  });

  it('leave out what cannot be bought, and the delivery of nothing', () => {
    expect(totals([priced(100_00), priced(50_00, {}, false)], 4_90)).toMatchObject({
      count: 1,
      total: 104_90,
    });
    expect(totals([priced(50_00, {}, false)], 4_90)).toMatchObject({
      count: 0,
      delivery: 0,
      total: 0,
    });
  });
});

describe('notices', () => {
  it('say in which direction a price went', () => {
    expect(notices([priced(110_00, { seenPrice: 100_50 })])[0]?.message).toBe(
      'Harbour (Oak) has gone up from €100.50 to €110 since you added it.',
    );
    expect(notices([priced(90_00, { seenPrice: 100_00 })])[0]?.message).toContain('gone down');
  });

  it('are silent about what did not change', () => expect(notices([priced(90_00)])).toEqual([]));
});
