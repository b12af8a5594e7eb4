import { pluralIn } from '@tessera/mfe-kit/plural';

const plural = pluralIn('en');

/** What the catalog says. Titles and descriptions of prints stay as their artist wrote them. */
export const en = {
  prints: 'Prints',
  allPrints: 'All prints',
  seeAllPrints: 'See all prints',
  browseAllPrints: 'Browse all prints',
  categories: 'Categories',
  category: 'Category',
  /** By handle; a category that is not named here keeps its own title. */
  categoryTitles: {
    geometric: 'Geometric',
    organic: 'Organic',
    line: 'Line',
  } as Record<string, string>,
  /** By handle; what is not named here keeps the words of the catalogue. */
  categoryDescriptions: {} as Record<string, string>,
  countOfPrints: (count: number) => plural(count, { one: '# print', other: '# prints' }),
  some: (some: number, total: number) => `${some} of ${total}`,
  more: (count: number) => `Show ${count} more`,
  isNew: 'New',
  /** Between parts of one line that are not a sentence. */
  comma: ', ',
  number: (number: string) => `no. ${number}`,
  related: 'You may also like',
  hangsWellWith: (title: string) => `Hangs well with ${title}`,
  hangsWellWithThis: 'Hangs well with this',
  searchBox: {
    label: 'Search prints',
    hint: 'Search prints, colours, sizes',
  },
  pickUpIn: 'Pick up in',
  listing: {
    description:
      'Generative art prints, each drawn by code from a single number. Four sizes, four frames, free returns for 60 days.',
    ofCategory: (title: string) => `${title}: generative art prints, drawn by code from a seed.`,
    page: (title: string, page: number) => `${title}, page ${page}`,
    quick: 'Quick filters',
    /** what prices are between */
    bands: {
      under: (to: string) => `Under ${to}`,
      between: (from: string, to: string) => `${from} to ${to}`,
      over: (from: string) => `Over ${from}`,
    },
    applied: 'Applied filters',
    clearAll: 'Clear all',
    allFilters: 'All filters',
    filtersApplied: (count: number) => `All filters, ${count} applied`,
    showResults: 'Show results',
    endsBefore: 'The list ends before this page',
    fewerPages: (count: number) =>
      `${plural(count, { one: 'There is # print', other: 'There are # prints' })} on fewer pages.`,
    firstPage: 'Go to the first page',
    noCategory: 'There is no such category',
    noCategorySay: 'It may have been renamed, or its last print is sold.',
  },
  sort: {
    by: 'Sort by',
    submit: 'Sort',
    bestMatch: 'Best match',
    selection: 'Our selection',
    newest: 'Newest',
    'price-asc': 'Price, low to high',
    'price-desc': 'Price, high to low',
  },
  /** By name and value; what is not named here keeps the label of the catalogue. */
  facets: {
    family: 'Series',
    palette: 'Palette',
    orientation: 'Orientation',
    size: 'Size',
    price: 'Price',
    availability: 'Availability',
  } as Record<string, string>,
  facetValues: {} as Record<string, string>,
  /** By name; a palette that is not named here keeps its own. */
  palettes: {} as Record<string, string>,
  search: {
    title: 'Search',
    results: (q: string) => `Results for “${q}”`,
    description: 'Search generative art prints by name, colour, motif or size.',
    nothing: (q: string) => `Nothing found for “${q}”`,
    advice:
      'Try fewer or other words: a colour (“blue”), something to see (“mountains”), or a size (“40 × 50”).',
    resultsInstead: (corrected: string) => `Showing results for “${corrected}”`,
    notAsTyped: (q: string) => `No print has “${q}” as you typed it.`,
    didYouMean: 'Did you mean',
    nearSeries: 'Series that come near',
    lookAround: 'Or look around',
    others: 'What others look at',
  },
  notFound: {
    title: 'Not found',
    description: 'This page does not exist, or no longer does.',
    advice: 'Check the address, or look for it with the search above.',
    orOneOfThese: 'Or one of these',
  },
};

export type CatalogMessages = typeof en;
