import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PricedLine, StoredLine } from './cart.ts';
import { fitsOneOrder } from './fits-one-order.ts';
import { IfMatchSchema, lineVersion, seenVersions } from './line-version.ts';
import { mergeLines } from './merge-lines.ts';
import { notices, renamed } from './notices.ts';
import { goodsWorth } from './price-snapshot.ts';

const line = (quantity: number, at = 1, seenPrice = 100_00): StoredLine => ({
  quantity,
  seenPrice,
  at,
});
const priced = (price: number, change: Partial<PricedLine> = {}, available = true): PricedLine => ({
  variant: {
    variantId: 'v',
    handle: 'h',
    title: 'Harbour',
    variantTitle: 'Oak',
    options: {},
    price,
    prices: {},
    available,
    image: { base: null, src: null, alt: '', width: 1, height: 1 },
    wall: 'mist',
  },
  unitPrice: { amount: price, currency: 'EUR' },
  quantity: 1,
  seenPrice: price,
  version: '1-1',
  ...change,
});

const quantities = (lines: Record<string, StoredLine>) =>
  Object.fromEntries(Object.entries(lines).map(([id, { quantity }]) => [id, quantity]));

describe('merging a guest’s cart into the account’s', () => {
  const someLines = fc.dictionary(
    fc.constantFrom(...Array.from({ length: 150 }, (_, index) => `v${index}`)),
    fc.record({
      quantity: fc.integer({ min: 1, max: 9_999 }),
      seenPrice: fc.nat(),
      at: fc.nat(),
      rev: fc.nat(),
    }),
    { maxKeys: 150, noNullPrototype: true },
  );

  it('has of each print what both carts had, whatever the limits for adding are', () => {
    fc.assert(
      fc.property(someLines, someLines, (account, guest) => {
        const sums = { ...quantities(account) };
        for (const [id, { quantity }] of Object.entries(guest)) {
          sums[id] = (sums[id] ?? 0) + quantity;
        }
        expect(quantities(mergeLines(account, guest, 1))).toEqual(sums);
      }),
    );
  });

  it('makes a new version of each line it changes, and of no other', () => {
    const merged = mergeLines(
      { a: { ...line(2), rev: 4 }, own: { ...line(1), rev: 5 } },
      { a: { ...line(1), rev: 6 }, b: { ...line(3), rev: 7 } },
      8,
    );
    expect(merged).toMatchObject({ a: { rev: 8 }, own: { rev: 5 }, b: { rev: 8 } });
  });

  it('keeps the place of the account’s line and what the guest saw last', () => {
    const merged = mergeLines({ a: line(2, 1, 90_00) }, { a: line(1, 9, 100_00) }, 1);
    expect(merged['a']).toMatchObject({ at: 1, seenPrice: 100_00 });
  });
});

describe('a line’s version', () => {
  it('differs by revision, and by quantity for lines from before there were revisions', () => {
    const lines = [line(3), line(2), { ...line(3), rev: 7 }, { ...line(3), rev: 8 }];
    expect(lines.map(lineVersion)).toEqual(['0-3', '0-2', '7-3', '8-3']);
  });

  it('is named by If-Match in quotes, one or several; weak ones match nothing', () => {
    expect(seenVersions('"7-3"')).toEqual(['7-3']);
    expect(seenVersions('"7-3", "8-1"')).toEqual(['7-3', '8-1']);
    expect(seenVersions('W/"7-3"')).toEqual([]);
    expect([seenVersions('*'), seenVersions(undefined)]).toEqual([null, null]);
  });

  it('that is not in quotes is no If-Match header', () => {
    const fits = (header: string) => IfMatchSchema.safeParse({ 'if-match': header }).success;
    expect(['"7-3"', '*', '"a", W/"b"'].map(fits)).toEqual([true, true, true]);
    expect(['7-3', '"7-3', '', '"a" "b"'].map(fits)).toEqual([false, false, false, false]);
  });
});

describe('an order', () => {
  it('takes what catalog reserves at once: 200 prints, 9,999 of each', () => {
    const lines = (count: number, quantity: number) =>
      Array.from({ length: count }, () => ({ quantity }));
    expect(fitsOneOrder(lines(200, 9_999))).toBe(true);
    expect(fitsOneOrder(lines(201, 1))).toBe(false);
    expect(fitsOneOrder(lines(1, 10_000))).toBe(false);
  });
});

describe('goods worth', () => {
  it('is of what can be bought only', () => {
    expect(goodsWorth([priced(100_00, { quantity: 2 }), priced(50_00, {}, false)])).toBe(200_00);
  });
});

describe('notices', () => {
  it('say in which direction a price went', () => {
    expect(notices([priced(110_00, { seenPrice: 100_50 })])[0]?.message).toBe(
      'Harbour (Oak) has gone up from €100.50 to €110 since you added it.',
    );
    expect(notices([priced(90_00, { seenPrice: 100_00 })])[0]?.message).toContain('gone down');
  });

  it('say how a renamed print is called now, beside what became of its price', () => {
    const lines = [priced(90_00, { seenName: 'Port (Oak)', seenPrice: 100_00 })];
    expect(renamed(lines)).toEqual([
      {
        variantId: 'v',
        message: 'Port (Oak) is now called Harbour (Oak). It is the same print.',
        before: 'Port (Oak)',
        now: 'Harbour (Oak)',
      },
    ]);
    expect(notices(lines)).toHaveLength(1);
  });

  it('are silent about what did not change', () => {
    const lines = [priced(90_00), priced(90_00, { seenName: 'Harbour (Oak)' })];
    expect([notices(lines), renamed(lines)]).toEqual([[], []]);
  });
});
