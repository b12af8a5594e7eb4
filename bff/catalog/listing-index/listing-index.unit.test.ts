import { describe, expect, it } from 'vitest';
import { countBits, countCommon, hasBit } from './bit-set.ts';
import { facetNames, narrow, type Selection } from './facets.ts';
import { ListingIndex } from './listing-index.ts';
import { wordsOf, type ListingRow } from './listing-row.ts';
import { orderingNames, orderings } from './ordering.ts';

const families = ['Opus', 'Growth', 'Modules'];
const palettes = ['Lapis', 'Rose'];

const row = (id: number, over: Partial<ListingRow> = {}): ListingRow => ({
  id,
  position: (id * 7) % 1000,
  publishedAt: (id * 13) % 50,
  from: (id * 31) % 97,
  family: families[id % 3]!,
  palette: palettes[(id >> 2) % 2]!,
  orientation: null,
  sizes: id % 4 === 0 ? ['40x50', '24x30'] : ['24x30'],
  price: 'under-45',
  prices: {},
  availability: 'in-stock',
  categories: ['line'],
  summary: `{"id":${id}}`,
  document: `'print':1A 'number${id}':2C`,
  ...over,
});
const filled = (count: number): ListingIndex => {
  const index = new ListingIndex();
  index.apply(Array.from({ length: count }, (_, id) => ({ id, row: row(id) })));
  return index;
};
const nothing = Object.fromEntries(facetNames.map((name) => [name, []])) as unknown as Selection;

describe('the index of the listing', () => {
  it('has each order as a sort would make it, after any changes', () => {
    const index = filled(300);
    index.apply([
      { id: 5, row: row(5, { from: 1000, position: 3 }) },
      { id: 6, row: null },
      { id: 999, row: row(999) },
    ]);
    index.apply([{ id: 5, row: row(5, { from: 0 }) }]);
    for (const name of orderingNames) {
      const places = [...index.inOrder(name)];
      const products = places.map((place) => index.products[place]!);
      expect(products).toEqual(products.toSorted(orderings[name]));
      expect(places).toHaveLength(300);
    }
    expect([index.size, countBits(index.alive)]).toEqual([300, 300]);
  });

  it('forgets a product that is gone, and finds a changed one by what it is now', () => {
    const index = filled(2000);
    index.apply([{ id: 9, row: row(9, { family: 'Sea Fan', document: `'reef':1A` }) }]);
    index.apply([{ id: 10, row: null }]);
    const placesOf = (word: string) =>
      (index.vocabulary.postings.get(word) ?? [])
        .map((entry) => entry >>> 2)
        .filter((place) => hasBit(index.alive, place));
    expect(placesOf('number9')).toEqual([]);
    expect(placesOf('number10')).toEqual([]);
    expect(placesOf('reef')).toEqual([index.placeOfProduct(9)]);
    expect(countCommon(index.alive, index.facets.family.get('Sea Fan')!)).toBe(1);
  });

  it('is worn when more than half of it is empty', () => {
    const index = filled(10);
    for (let n = 0; n < 100; n += 1) index.apply([{ id: 1, row: row(1) }]);
    expect(index.isWorn).toBe(false);
    for (let n = 0; n < 1000; n += 1) index.apply([{ id: 1, row: row(1) }]);
    expect(index.isWorn).toBe(true);
  });
});

describe('facets', () => {
  it('are counted as a loop over all products would', () => {
    const index = filled(1500);
    const selection = { ...nothing, family: ['Opus', 'Growth'], size: ['40x50'] };
    const { matching, facets } = narrow(index.alive, index.facets, selection, 'EUR');
    const rows = Array.from({ length: 1500 }, (_, id) => row(id));
    const inFamily = ({ family }: ListingRow) => selection.family.includes(family ?? '');
    const inSize = ({ sizes }: ListingRow) => sizes.includes('40x50');
    expect(countBits(matching)).toBe(rows.filter((one) => inFamily(one) && inSize(one)).length);
    const countOf = (name: string, value: string) =>
      facets.find((facet) => facet.name === name)?.values.find((one) => one.value === value)?.count;
    // A facet's own choice does not narrow its own counts.
    expect(countOf('family', 'Modules')).toBe(
      rows.filter((one) => one.family === 'Modules' && inSize(one)).length,
    );
    expect(countOf('size', '24x30')).toBe(rows.filter(inFamily).length);
    expect(countOf('palette', 'Rose')).toBe(
      rows.filter((one) => one.palette === 'Rose' && inFamily(one) && inSize(one)).length,
    );
  });

  it('are named and ordered for people', () => {
    const index = new ListingIndex();
    const sizes = ['100x100', 'extra-large', '24x30', '9x9'];
    index.apply([
      { id: 1, row: row(1, { sizes, price: 'over-120' }) },
      { id: 2, row: row(2, { sizes: [], price: 'under-45', availability: 'out' }) },
    ]);
    const labels = (name: string) =>
      narrow(index.alive, index.facets, nothing, 'EUR')
        .facets.find((facet) => facet.name === name)
        ?.values.map(({ label }) => label);
    expect(labels('size')).toEqual(['9 × 9 cm', '24 × 30 cm', '100 × 100 cm', 'Extra-large']);
    expect(labels('price')).toEqual(['Under €45', 'Over €120']);
    expect(labels('availability')).toEqual(['In stock', 'Sold out']);
    expect(labels('orientation')).toEqual([]);
  });

  it('have the bands of each currency, also after a change; what is not sold in one stands as in euros', () => {
    const index = new ListingIndex();
    index.apply([
      { id: 1, row: row(1, { price: 'under-45', prices: { EUR: 44_00, GBP: 39_00, USD: 49_00 } }) },
      { id: 2, row: row(2, { price: '45-60', prices: {} }) },
      { id: 3, row: row(3, { price: '45-60', prices: { EUR: 46_00, GBP: 41_00, USD: 52_00 } }) },
    ]);
    index.apply([
      { id: 3, row: row(3, { price: 'over-120', prices: { EUR: 130_00, GBP: 100_00 } }) },
    ]);
    const bands = (currency: 'EUR' | 'GBP' | 'USD') => {
      const { facets } = narrow(index.alive, index.facetsIn(currency), nothing, currency);
      const values = facets.find((facet) => facet.name === 'price')?.values ?? [];
      return values.map(({ label, count }) => `${label}: ${count}`);
    };
    expect(bands('EUR')).toEqual(['Under €45: 1', '€45 to €60: 1', 'Over €120: 1']);
    expect(bands('GBP')).toEqual(['£39 to £52: 2', '£52 to £104: 1']);
    expect(bands('USD')).toEqual(['Under $50: 1', '$50 to $67: 1', 'Over $134: 1']);
    const chosen = { ...nothing, price: ['45-60'] };
    const { matching } = narrow(index.alive, index.facetsIn('GBP'), chosen, 'GBP');
    expect(countBits(matching)).toBe(2);
  });
});

describe("a search document's words", () => {
  it('weigh as much as their best place', () => {
    expect([...wordsOf(`'7':3B,9C 'blue':12C 'harbour':1A,14C`)]).toEqual([
      ['7', 2],
      ['blue', 1],
      ['harbour', 3],
    ]);
  });
});
