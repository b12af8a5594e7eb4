import { isClose } from '../text/is-close.ts';
import type { GazetteerEntry } from './read-gazetteer.ts';

export interface WordMatch {
  /** 0 for whole words; the more was left out or mistyped, the more */
  cost: number;
  ofStreet: boolean;
}

const PREFIX = 1;
const SLIP = 3;

/** How well words fit a street and its town; `null` when one of them belongs to neither. */
export function matchWords(words: readonly string[], entry: GazetteerEntry): WordMatch | null {
  const match: WordMatch = { cost: 0, ofStreet: false };
  const left = {
    street: [...entry.streetWords],
    town: [...entry.townWords],
    postcode: [...entry.postcodeWords],
  };
  for (const word of words) {
    const best = (['street', 'town', 'postcode'] as const)
      .map((part) => ({ part, ...closest(word, left[part], part !== 'postcode') }))
      .sort((a, b) => a.cost - b.cost)[0];
    if (!best || best.cost === Infinity) return null;
    left[best.part].splice(best.at, 1);
    match.cost += best.cost;
    if (best.part === 'street') match.ofStreet = true;
  }
  return match;
}

function closest(word: string, candidates: string[], mayBeClose: boolean) {
  let best = { cost: Infinity, at: -1 };
  for (const [at, candidate] of candidates.entries()) {
    const cost = costOf(word, candidate, mayBeClose);
    if (cost < best.cost) best = { cost, at };
  }
  return best;
}

function costOf(word: string, candidate: string, mayBeClose: boolean): number {
  if (word === candidate) return 0;
  if (candidate.startsWith(word)) return PREFIX;
  return mayBeClose && isClose(word, candidate) ? SLIP : Infinity;
}
