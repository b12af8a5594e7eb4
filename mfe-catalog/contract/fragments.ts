export type SearchBoxProps = Record<string, never>;

export interface RecommendationsProps {
  /** Products to go with; they are never recommended themselves. */
  handles?: string[];
  /** The same by variants, as a cart knows them. */
  variantIds?: string[];
  /** Heading; "You may also like" without it. */
  title?: string;
  /** 1 to 12, 4 without it. */
  limit?: number;
}

export interface StorePickerProps {
  /** Name of the form field: the chosen store's id is sent with the form around the fragment. */
  name: string;
  /** The id of the store that is chosen at first. */
  value?: string;
}

/** What catalog offers to other teams, for a typed `<Slot<CatalogFragments> …>`. */
export interface CatalogFragments {
  'catalog/search-box': SearchBoxProps;
  'catalog/recommendations': RecommendationsProps;
  'catalog/store-picker': StorePickerProps;
}

const strings = { type: 'array', items: { type: 'string' }, maxItems: 20 } as const;

/** Time-outs in milliseconds to the first byte; fallbacks are static and need no script. */
export const fragments = {
  'search-box': {
    timeoutMs: 300,
    props: { type: 'object', additionalProperties: false },
    fallback:
      '<search class="t-search"><form action="/search">' +
      '<label class="t-visually-hidden" for="search-fallback">Search prints</label>' +
      '<input id="search-fallback" name="q" type="search" placeholder="Search prints, colours, sizes" enterkeyhint="search">' +
      '<button class="t-btn t-btn-quiet" type="submit">Search</button></form></search>',
  },
  recommendations: {
    timeoutMs: 500,
    props: {
      type: 'object',
      additionalProperties: false,
      properties: {
        handles: strings,
        variantIds: strings,
        title: { type: 'string', maxLength: 100 },
        limit: { type: 'integer', minimum: 1, maximum: 12 },
      },
    },
    fallback: '<p><a href="/c/prints">See all prints</a></p>',
  },
  'store-picker': {
    timeoutMs: 500,
    props: {
      type: 'object',
      additionalProperties: false,
      required: ['name'],
      properties: { name: { type: 'string' }, value: { type: 'string' } },
    },
    fallback:
      '<p>The list of stores is not available at the moment. ' +
      '<a href="/stores">See all stores</a>, or have the order delivered.</p>',
  },
} as const;
