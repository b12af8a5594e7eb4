import { foldWords } from './fold-words.ts';

export interface Query {
  /** folded */
  words: string[];
  /** as they were typed: house numbers, and postcodes that look like one */
  numbers: string[];
}

// 7, 7a, 12-14, 3/5b; with five digits, as in the United States.
const NUMBER = /^\d{1,5}[a-z]?(?:[-/]\d{1,4}[a-z]?)?$/i;

/** Takes what was typed apart. */
export function readQuery(text: string): Query {
  const query: Query = { words: [], numbers: [] };
  for (const piece of text.split(/[\s,;.]+/)) {
    if (NUMBER.test(piece)) query.numbers.push(piece);
    else query.words.push(...foldWords(piece));
  }
  return query;
}
