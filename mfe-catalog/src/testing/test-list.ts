import type { Categories, ProductList, ProductSummary } from '../shop/api-types.ts';

export function testSummary(handle: string): ProductSummary {
  return {
    handle,
    title: `Print ${handle}`,
    series: 'Opus',
    number: '7',
    family: 'Opus',
    wall: 'mist',
    frame: 'black',
    image: {
      base: `/art/${handle}`,
      src: null,
      alt: `Picture of ${handle}`,
      width: 480,
      height: 600,
    },
    from: { amount: 4800, currency: 'EUR' },
    prices: { EUR: 4800, GBP: 4200, USD: 5400 },
    sizes: 4,
    isNew: false,
    rating: { average: 4.5, count: 8 },
  };
}

/** The given page of a list of `total`, 24 a page, with one facet of which `selected` is chosen. */
export function testList(total: number, page = 1, selected: string | null = null): ProductList {
  const first = (page - 1) * 24;
  const length = Math.max(0, Math.min(24, total - first));
  return {
    items: Array.from({ length }, (_, index) => testSummary(`print-${first + index + 1}`)),
    total,
    page,
    perPage: 24,
    search: null,
    facets: [
      {
        name: 'family',
        label: 'Series',
        values: ['Opus', 'Growth'].map((value) => ({
          value,
          label: value,
          count: 5,
          selected: value === selected,
        })),
      },
      {
        name: 'orientation',
        label: 'Orientation',
        values: [{ value: 'portrait', label: 'Portrait', count: total, selected: false }],
      },
    ],
  };
}

export const testCategories: Categories = {
  items: [
    { handle: 'geometric', title: 'Geometric', description: 'Exact rules.', count: 20 },
    { handle: 'line', title: 'Line', description: '', count: 10 },
    { handle: 'art-print', title: 'Art print', description: '', count: 60 },
  ],
  total: 60,
};
