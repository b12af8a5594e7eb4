export interface EditDistance {
  /** between the two words */
  whole: number;
  /** between the typed word and the nearest beginning of the other */
  beginning: number;
}

/** Rows of the table are reused: it is filled thousands of times a question. */
let rows = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)] as const;

/**
 * How many letters must be changed, added, left out or swapped with their neighbour (optimal string alignment). Words
 * have 60 letters at most. Gives up, with a large number, as soon as more than `limit` are certain.
 */
export function editDistance(typed: string, word: string, limit: number): EditDistance {
  const width = Math.min(word.length, typed.length + limit);
  let [before, last, row] = rows;
  for (let j = 0; j <= width; j += 1) last[j] = j;
  for (let i = 1; i <= typed.length; i += 1) {
    row[0] = i;
    let least = i;
    const letter = typed.charCodeAt(i - 1);
    for (let j = 1; j <= width; j += 1) {
      const other = word.charCodeAt(j - 1);
      let cost = last[j - 1]! + (letter === other ? 0 : 1);
      if (last[j]! + 1 < cost) cost = last[j]! + 1;
      if (row[j - 1]! + 1 < cost) cost = row[j - 1]! + 1;
      const swapped =
        i > 1 && j > 1 && letter === word.charCodeAt(j - 2) && typed.charCodeAt(i - 2) === other;
      if (swapped && before[j - 2]! + 1 < cost) cost = before[j - 2]! + 1;
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return { whole: 99, beginning: 99 };
    [before, last, row] = [last, row, before];
  }
  rows = [before, last, row];
  let beginning = 99;
  for (let j = 0; j <= width; j += 1) beginning = Math.min(beginning, last[j]!);
  return { whole: width < word.length ? 99 : last[width]!, beginning };
}
