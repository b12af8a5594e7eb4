import type { Currency } from '@tessera/bff-kit/currencies';
import { countBits, hasBit, intersect, type BitSet } from '../listing-index/bit-set.ts';
import { narrow } from '../listing-index/facets.ts';
import type { CurrentListing } from '../listing-index/follow-listing.ts';
import type { ListingIndex } from '../listing-index/listing-index.ts';
import { findAlternatives } from '../search/find-alternatives.ts';
import { byScore, scoreProducts, type Scored } from '../search/score-products.ts';
import { correctionOf, understand, type Term } from '../search/understand.ts';
import type { ListProductsQuery } from './list-products-query.ts';

/** How many of each product were sold, by its id. */
export type Sales = ReadonlyMap<number, number>;

const nothing: BitSet = new Uint32Array();

/**
 * A page of products, the total and all facets, as JSON text: what the index holds as text goes into the answer as it
 * is.
 */
export function findProducts(
  { index }: CurrentListing,
  query: ListProductsQuery,
  currency: Currency,
  sales: Sales = new Map(),
): string {
  const terms = query.q === undefined ? null : understand(index.vocabulary, query.q);
  const scored = terms && scoreProducts(index, terms);
  const inCategory =
    query.category === undefined ? index.alive : (index.categories.get(query.category) ?? nothing);
  const base = intersect(inCategory, scored?.found ?? index.alive);
  const { matching, facets } = narrow(base, index.facetsIn(currency), query, currency);
  const first = (query.page - 1) * query.perPage;
  const shown = placesInOrder(index, query.sort, matching, scored, sales, first, query.perPage);
  const rest = JSON.stringify({
    total: countBits(matching),
    page: query.page,
    perPage: query.perPage,
    facets,
    search: terms && describeSearch(index, terms, base),
  });
  return `{"items":[${shown.map((place) => index.summaries[place]).join(',')}],${rest.slice(1)}`;
}

function describeSearch(index: ListingIndex, terms: readonly Term[], base: BitSet) {
  const found = base.some((bits) => bits !== 0);
  return {
    corrected: correctionOf(terms),
    words: [...new Set(terms.flatMap(({ marks }) => marks))].slice(0, 40),
    ...(found ? { alternatives: [], families: [] } : alternativesOf(index, terms)),
  };
}

function alternativesOf(index: ListingIndex, terms: readonly Term[]) {
  const { searches, families } = findAlternatives(index, terms);
  return { alternatives: searches, families };
}

function placesInOrder(
  index: ListingIndex,
  sort: ListProductsQuery['sort'],
  matching: BitSet,
  scored: Scored | null,
  sales: Sales,
  first: number,
  count: number,
): number[] {
  if (sort === 'bestselling') return bySales(index, matching, sales).slice(first, first + count);
  if (sort === 'selection' && scored !== null) {
    const best = byScore(index.inOrder('selection'), { ...scored, found: matching });
    return [...best.subarray(first, first + count)];
  }
  return pageOf(index.inOrder(sort), matching, first, count);
}

/** The members of a set that stand in a part of an order. */
function pageOf(order: Uint32Array, members: BitSet, first: number, count: number): number[] {
  const page: number[] = [];
  let passed = 0;
  for (const place of order) {
    if (!hasBit(members, place)) continue;
    passed += 1;
    if (passed > first) page.push(place);
    if (page.length === count) break;
  }
  return page;
}

function bySales(index: ListingIndex, matching: BitSet, sales: Sales): number[] {
  const all = pageOf(index.inOrder('selection'), matching, 0, Number.POSITIVE_INFINITY);
  const sold = (place: number): number => sales.get(index.products[place]!.id) ?? 0;
  return all.sort((one, other) => sold(other) - sold(one));
}
