import { testProduct, testShirt } from '../product/test-product.ts';
import { noReviews, testReviews, testStanding } from '../reviews/test-reviews.ts';
import { testStore } from '../stores/test-store.ts';
import type { renderFragment } from './render-fragment.ts';
import { testCategories, testList, testSummary } from './test-list.ts';

const path = '/api/catalog/products/harbour-evening';
const print = {
  ...testProduct(),
  seo: { title: 'Harbour, Evening: Opus no. 7', description: null },
};
const soldOut = print.variants.find(({ available }) => !available)!;
const pounds = (whole: number) => ({ amount: whole * 100, currency: 'GBP' });
const named = { handle: 'harbour-evening' };
const search = (q: string, total: number, corrected: string | null = null) => ({
  fragment: 'search',
  url: `/search?q=${q}`,
  replies: {
    '/api/catalog/categories': testCategories,
    [`/api/catalog/products?q=${q}`]: {
      ...testList(total),
      search: {
        corrected,
        words: [],
        alternatives: [{ q: 'sea', count: 2 }],
        families: [{ value: 'Opus', count: 2 }],
      },
    },
  },
});
const reviewed = (mine: ReturnType<typeof testStanding>, list = testReviews()) => ({
  fragment: 'product',
  url: '/products/harbour-evening',
  props: named,
  replies: { [path]: print, [`${path}/reviews`]: list, [`${path}/my-review`]: mine },
});
const review = (mine: ReturnType<typeof testStanding>) => ({
  fragment: 'review',
  url: '/products/harbour-evening/review',
  props: named,
  replies: { [path]: print, [`${path}/my-review`]: mine },
});
const low = {
  ...print,
  variants: print.variants.map((variant) => ({ ...variant, stock: 'low' as const, left: 2 })),
};

/** Every page and fragment, in each of the states in which it says something else. */
export const allPages: Record<string, Parameters<typeof renderFragment>[0]> = {
  home: {
    fragment: 'home',
    url: '/',
    replies: {
      '/api/catalog/categories': testCategories,
      '/api/catalog/products': testList(60),
      '/api/catalog/products?sort=newest&perPage=4': testList(4),
      '/api/catalog/products?sort=bestselling&perPage=4': testList(3),
      '/api/catalog/products?palette=Lapis&perPage=4': testList(4),
      '/api/catalog/products?palette=Ember&perPage=4': testList(4),
    },
  },
  category: {
    fragment: 'category',
    url: '/c/geometric?orientation=portrait',
    props: { category: 'geometric' },
    replies: {
      '/api/catalog/categories': testCategories,
      '/api/catalog/products?category=geometric&orientation=portrait': {
        ...testList(60),
        facets: [
          {
            name: 'palette',
            label: 'Palette',
            values: ['Ember', 'Moss'].map((value) => ({
              value,
              label: value,
              count: 2,
              selected: false,
            })),
          },
          {
            name: 'orientation',
            label: 'Orientation',
            values: [{ value: 'portrait', label: 'Portrait', count: 60, selected: true }],
          },
          {
            name: 'price',
            label: 'Price',
            values: [
              { value: 'under-45', label: 'Under £39', count: 2, selected: false, to: pounds(39) },
              {
                value: '45-60',
                label: '£39 to £52',
                count: 2,
                selected: true,
                ...{ from: pounds(39), to: pounds(52) },
              },
              {
                value: 'over-120',
                label: 'Over £104',
                count: 2,
                selected: false,
                from: pounds(104),
              },
            ],
          },
          {
            name: 'availability',
            label: 'Availability',
            values: [
              { value: 'in-stock', label: 'In stock', count: 2, selected: false },
              { value: 'out', label: 'Sold out', count: 2, selected: false },
            ],
          },
        ],
      },
    },
  },
  'a page after the last': {
    fragment: 'category',
    url: '/c/line?page=9',
    props: { category: 'line' },
    replies: {
      '/api/catalog/categories': testCategories,
      '/api/catalog/products?category=line&page=9': testList(30, 9),
    },
  },
  'no such category': {
    fragment: 'category',
    url: '/c/nope',
    props: { category: 'nope' },
    replies: {
      '/api/catalog/categories': testCategories,
      '/api/catalog/products?category=nope': testList(0),
    },
  },
  search: search('sea', 30, 'seas'),
  'nothing found': search('xyz', 0),
  product: reviewed(testStanding('guest')),
  'a product few are left of': { ...reviewed(testStanding('guest')), replies: { [path]: low } },
  'a product that is sold out': {
    ...reviewed(testStanding('not-bought'), noReviews),
    url: `/products/harbour-evening?variant=${soldOut.id}`,
  },
  'a product of another shop': {
    fragment: 'product',
    url: '/products/shirt',
    props: { handle: 'shirt' },
    replies: { '/api/catalog/products/shirt': { ...testShirt(), descriptionHtml: '' } },
  },
  'a review that waits': reviewed(testStanding('may-review', 'pending')),
  'a review that was refused': reviewed(testStanding('may-review', 'refused')),
  'a published review': reviewed(testStanding('may-review', 'published')),
  'no such product': { fragment: 'product', url: '/products/no', props: named, replies: {} },
  'a new review': review(testStanding('may-review')),
  'a changed review': review(testStanding('may-review', 'published')),
  'a review by somebody else': review(testStanding('not-bought')),
  'a review of nothing': { ...review(testStanding('guest')), replies: {} },
  stores: {
    fragment: 'stores',
    url: '/stores',
    replies: { '/api/catalog/stores': { items: [testStore] } },
  },
  'search-box': { fragment: 'search-box', url: '/cart', replies: {} },
  recommendations: {
    fragment: 'recommendations',
    url: '/cart',
    replies: { '/api/catalog/recommendations?limit=4': { items: [testSummary('quarto')] } },
  },
  'store-picker': {
    fragment: 'store-picker',
    url: '/checkout',
    props: { name: 'storeId' },
    replies: { '/api/catalog/stores': { items: [testStore] } },
  },
};
