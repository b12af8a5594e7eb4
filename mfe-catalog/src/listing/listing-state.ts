/** The facets of a list, in the order in which they stand in the URL. */
export const facetNames = [
  'family',
  'palette',
  'orientation',
  'size',
  'price',
  'availability',
] as const;
export type FacetName = (typeof facetNames)[number];

export const sorts = ['selection', 'newest', 'price-asc', 'price-desc'] as const;
export type Sort = (typeof sorts)[number];

/** What a list shows; all of it lives in the URL. */
export interface ListingState {
  /** null: the whole shop */
  category: string | null;
  q: string;
  facets: Record<FacetName, string[]>;
  sort: Sort;
  page: number;
}

export const perPage = 24;

const isSort = (value: string | null): value is Sort => sorts.some((sort) => sort === value);

/** Reads a list's state; what makes no sense falls back to its default, since people edit addresses. */
export function readListing(search: URLSearchParams, category: string | null): ListingState {
  const sort = search.get('sort');
  const page = Number(search.get('page') ?? 1);
  const values = (name: string) => [
    ...new Set(
      search
        .getAll(name)
        .map((value) => value.slice(0, 200))
        .filter((value) => value !== ''),
    ),
  ];
  return {
    category,
    q: (search.get('q') ?? '').trim().slice(0, 200),
    facets: Object.fromEntries(
      facetNames.map((name) => [name, values(name).slice(0, 20)]),
    ) as Record<FacetName, string[]>,
    sort: isSort(sort) ? sort : 'selection',
    page: Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
  };
}

/** The search part of the list's address, defaults left out; '' when there is nothing to say. */
export const listingSearch = (state: ListingState): string => asSearch(entriesOf(state));

/** The same for the API, which is told the category as well. */
export const apiSearch = (state: ListingState): string =>
  asSearch([['category', state.category ?? ''], ...entriesOf(state)]);

/** Tells apart lists with other filters or orders; the same for all pages of one. */
export const listKey = (state: ListingState): string => apiSearch({ ...state, page: 1 });

/** Adds the value, or takes it away. The list starts at its first page again. */
export function toggleFacet(state: ListingState, name: FacetName, value: string): ListingState {
  const selected = state.facets[name];
  const next = selected.includes(value)
    ? selected.filter((other) => other !== value)
    : [...selected, value];
  return { ...state, page: 1, facets: { ...state.facets, [name]: next } };
}

/** Without any filter; words and order stay. */
export function clearFacets(state: ListingState): ListingState {
  const none = Object.fromEntries(facetNames.map((name) => [name, [] as string[]]));
  return { ...state, page: 1, facets: none as Record<FacetName, string[]> };
}

export const selectedFacets = (state: ListingState): [FacetName, string][] =>
  facetNames.flatMap((name) =>
    state.facets[name].map((value): [FacetName, string] => [name, value]),
  );

const entriesOf = (state: ListingState): [string, string][] => [
  ['q', state.q],
  ...selectedFacets(state),
  ['sort', state.sort === 'selection' ? '' : state.sort],
  ['page', state.page === 1 ? '' : String(state.page)],
];

function asSearch(entries: [string, string][]): string {
  const search = new URLSearchParams(entries.filter(([, value]) => value !== '')).toString();
  return search === '' ? '' : `?${search}`;
}
