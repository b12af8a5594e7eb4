import { countCommon } from '../listing-index/bit-set.ts';
import type { CurrentListing } from '../listing-index/follow-listing.ts';
import type { ListingIndex } from '../listing-index/listing-index.ts';
import { foldWords } from './fold-words.ts';
import { byScore, scoreProducts } from './score-products.ts';
import { understand, type Term } from './understand.ts';

export interface Suggestion {
  kind: 'category' | 'family' | 'product';
  value: string;
  label: string;
  note: string;
  /** Of a product, for a note in other words. */
  series: string | null;
  number: string | null;
}

export interface Suggestions {
  items: Suggestion[];
  /** the beginnings of words to mark in the labels */
  words: string[];
}

const most = 8;
const mostOfAKind = 2;
const unnumbered = { series: null, number: null };

/** Few suggestions for what is being typed. Typos are corrected as in the list: what is suggested is found. */
export function findSuggestions({ index, categories }: CurrentListing, text: string): Suggestions {
  const terms = understand(index.vocabulary, text);
  if (terms.length === 0) return { items: [], words: [] };
  const inCategories = categories
    .filter(
      ({ handle, title }) => answers(title, terms) && isOnSale(index, index.categories.get(handle)),
    )
    .slice(0, mostOfAKind)
    .map(({ handle, title }): Suggestion => ({
      kind: 'category',
      value: handle,
      label: title,
      note: '',
      ...unnumbered,
    }));
  const families = [...index.facets.family]
    .filter(([family, members]) => answers(family, terms) && isOnSale(index, members))
    .map(([family]) => family)
    .sort()
    .slice(0, mostOfAKind)
    .map((family): Suggestion => ({
      kind: 'family',
      value: family,
      label: family,
      note: 'Series',
      ...unnumbered,
    }));
  const items = [...inCategories, ...families];
  return {
    items: [...items, ...productsFor(index, terms, most - items.length)],
    words: [...new Set(terms.flatMap(({ marks }) => marks))].slice(0, 40),
  };
}

/** Each term stands in the label, as it was typed or as it is meant. */
function answers(label: string, terms: readonly Term[]): boolean {
  const words = foldWords(label);
  return terms.every(({ words: meant }) => words.some((word) => meant.has(word)));
}

const isOnSale = ({ alive }: ListingIndex, members: Uint32Array | undefined): boolean =>
  members !== undefined && countCommon(alive, members) > 0;

function productsFor(index: ListingIndex, terms: readonly Term[], count: number): Suggestion[] {
  const scored = scoreProducts(index, terms);
  const best = byScore(index.inOrder('selection'), scored).subarray(0, count);
  return [...best].map((place) => {
    const { handle, title, series, number } = JSON.parse(index.summaries[place]!) as {
      handle: string;
      title: string;
      series: string | null;
      number: string | null;
    };
    const note = [series, number && `no. ${number}`].filter(Boolean).join(', ');
    return { kind: 'product', value: handle, label: title, note, series, number };
  });
}
