import { countBits, countCommon, unite, type BitSet } from '../listing-index/bit-set.ts';
import type { ListingIndex } from '../listing-index/listing-index.ts';
import { scoreProducts } from './score-products.ts';
import { allowedEdits, understand, type Term } from './understand.ts';

/** Other words that do find something. */
export interface Alternative {
  q: string;
  count: number;
}

export interface Alternatives {
  searches: Alternative[];
  /** families that have much of what comes near, most first */
  families: { value: string; count: number }[];
}

const mostSearches = 4;
const mostFamilies = 4;

/**
 * What to offer when nothing answers all of the words: fewer of them, or for a word that is like no other, words that
 * come nearest.
 */
export function findAlternatives(index: ListingIndex, terms: readonly Term[]): Alternatives {
  const texts = terms.map(({ typed, corrected }) => corrected ?? typed);
  const shorter =
    terms.length > 2
      ? texts.map((_, left) => texts.filter((_text, n) => n !== left).join(' '))
      : [];
  const single = terms.length > 1 ? texts : [];
  const nearest = terms.flatMap(({ typed, words }) =>
    words.size > 0 ? [] : wordsNear(index, typed),
  );
  const found = [...new Set([...shorter, ...nearest, ...single])]
    .map((q) => ({ q, products: scoreProducts(index, understand(index.vocabulary, q)).found }))
    .map(({ q, products }) => ({ q, products, count: countBits(products) }))
    .filter(({ count }) => count > 0)
    .slice(0, mostSearches);
  return {
    searches: found.map(({ q, count }) => ({ q, count })),
    families: familiesOf(index, unite(found.map(({ products }) => products))),
  };
}

/** One edit more than is corrected without asking. */
function wordsNear({ vocabulary }: ListingIndex, typed: string): string[] {
  const limit = Math.min(allowedEdits(typed) + 1, Math.floor(typed.length / 2));
  if (limit === 0 || /^\d+$/.test(typed)) return [];
  return vocabulary
    .near(typed, limit)
    .slice(0, 3)
    .map(({ word }) => word);
}

function familiesOf(
  { facets }: ListingIndex,
  products: BitSet,
): { value: string; count: number }[] {
  return [...facets.family]
    .map(([value, members]) => ({ value, count: countCommon(members, products) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, mostFamilies);
}
