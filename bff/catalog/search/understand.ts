import type { Vocabulary } from '../listing-index/vocabulary.ts';
import { foldWords, isStopWord } from './fold-words.ts';
import { synonymsOf } from './synonyms.ts';
import { wordStem } from './word-stem.ts';

/** One word that somebody typed, and the words of the catalogue that are meant by it. */
export interface Term {
  typed: string;
  /** word of the catalogue → how well it answers, 1 is the very word */
  words: ReadonlyMap<string, number>;
  /** what was looked for instead, when no word of the catalogue begins as it was typed */
  corrected: string | null;
  /** the beginnings of words that are to be marked in what was found */
  marks: readonly string[];
}

const mostTerms = 8;
const mostCorrections = 3;
const worth = { word: 1, stem: 0.9, beginning: 0.75, synonym: 0.5, correction: 0.6 };

/** What somebody's words mean in this catalogue. Empty when nothing that can be looked for was typed. */
export function understand(vocabulary: Vocabulary, text: string): Term[] {
  const typed = foldWords(text.slice(0, 100)).filter((word) => !isStopWord(word));
  return [...new Set(typed)].slice(0, mostTerms).map((word) => understandWord(vocabulary, word));
}

function understandWord(vocabulary: Vocabulary, typed: string): Term {
  const words = new Map<string, number>();
  const marks = [typed];
  const take = (word: string, value: number): void => {
    const known = vocabulary.postings.has(word);
    if (known && (words.get(word) ?? 0) < value) words.set(word, value);
  };

  const stem = wordStem(typed);
  take(typed, worth.word);
  take(stem, worth.stem);
  for (const one of beginningWith(vocabulary, typed)) take(one, worth.beginning);
  if (stem.length >= 4) {
    for (const one of beginningWith(vocabulary, stem)) take(one, worth.beginning);
  }
  if (stem !== typed && words.size > 0) marks.push(stem);
  for (const synonym of new Set([...synonymsOf(typed), ...synonymsOf(stem)])) {
    // Whole words: who looks for a harbour, a port, does not mean portraits.
    take(synonym, worth.synonym);
    take(`${synonym}s`, worth.synonym);
    if (vocabulary.postings.has(synonym)) marks.push(synonym);
  }
  if (words.size > 0) return { typed, words, corrected: null, marks };

  const limit = allowedEdits(typed);
  const near = limit === 0 ? [] : vocabulary.near(typed, limit).slice(0, mostCorrections);
  for (const { word } of near) take(word, worth.correction);
  const corrected = near[0]?.word ?? null;
  return { typed, words, corrected, marks: near.map(({ word }) => word) };
}

/** A number is itself: "7" does not mean 74, unless nothing has a 7. One letter begins too much. */
function beginningWith(vocabulary: Vocabulary, word: string): readonly string[] {
  if (word.length < 2 && /[a-z]/.test(word)) return [];
  if (/^\d+$/.test(word) && vocabulary.postings.has(word)) return [];
  return vocabulary.beginningWith(word);
}

/** Short words have too many neighbours. */
export const allowedEdits = (word: string): number =>
  word.length <= 2 || /^\d+$/.test(word) ? 0 : word.length <= 5 ? 1 : 2;

/** What was looked for, in words, when it differs from what was typed; null when it does not. */
export function correctionOf(terms: readonly Term[]): string | null {
  if (terms.every(({ corrected }) => corrected === null)) return null;
  return terms.map(({ typed, corrected }) => corrected ?? typed).join(' ');
}
