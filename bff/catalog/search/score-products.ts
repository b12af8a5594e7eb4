import { addBit, createBitSet, hasBit, intersect, type BitSet } from '../listing-index/bit-set.ts';
import type { ListingIndex } from '../listing-index/listing-index.ts';
import type { Term } from './understand.ts';

/** What was found, and how well each of it answers, by place. */
export interface Scored {
  found: BitSet;
  scores: Uint16Array;
}

/** A word in the title is worth more than all that can be said of a print elsewhere. */
const weights = [0, 6, 20, 60];

/** By place, how well it answers the term at hand; all zero between two terms. Kept: it is as long as the index. */
let best = new Uint8Array();

/**
 * The products that answer every term; none when there is no term. The work grows with how often the words stand in the
 * catalogue, not with the catalogue.
 */
export function scoreProducts(index: ListingIndex, terms: readonly Term[]): Scored {
  const places = index.products.length;
  if (best.length < places) best = new Uint8Array(places * 2);
  const scores = new Uint16Array(places);
  let candidates: number[] | null = null;
  for (const { words } of terms) {
    const touched = weigh(index, words);
    candidates = (candidates ?? touched).filter((place) => best[place]! > 0);
    for (const place of candidates) scores[place]! += best[place]!;
    for (const place of touched) best[place] = 0;
  }
  const hits = createBitSet(places);
  for (const place of candidates ?? []) addBit(hits, place);
  return { found: intersect(index.alive, hits), scores };
}

/** Fills `best` for one term; answers the places it has filled. */
function weigh({ vocabulary }: ListingIndex, words: Term['words']): number[] {
  const touched: number[] = [];
  for (const [word, worth] of words) {
    const values = weights.map((weight) => Math.round(weight * worth));
    for (const entry of vocabulary.postings.get(word) ?? []) {
      const place = entry >>> 2;
      const value = values[entry & 3]!;
      if (best[place] === 0) touched.push(place);
      if (value > best[place]!) best[place] = value;
    }
  }
  return touched;
}

/** Those in `found`, best first, equals in the given order. Scores are small: they are counted, not compared. */
export function byScore(order: Uint32Array, { found, scores }: Scored): Uint32Array {
  const places: number[] = [];
  let highest = 0;
  for (const place of order) {
    if (!hasBit(found, place)) continue;
    places.push(place);
    if (scores[place]! > highest) highest = scores[place]!;
  }
  const starts = new Uint32Array(highest + 2);
  for (const place of places) starts[highest - scores[place]! + 1]! += 1;
  for (let i = 1; i < starts.length; i += 1) starts[i]! += starts[i - 1]!;
  const result = new Uint32Array(places.length);
  for (const place of places) result[starts[highest - scores[place]!]!++] = place;
  return result;
}
