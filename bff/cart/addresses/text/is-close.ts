/** Mistakes that are forgiven in a word of so many letters. */
const forgiven = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

/** Whether `typed` is the beginning of `word` but for a slip: a letter too many, missing, wrong, or two swapped. */
export function isClose(typed: string, word: string): boolean {
  const most = forgiven(typed.length);
  if (most === 0 || word.length < typed.length - most) return false;
  return Math.min(...distances(typed, word.slice(0, typed.length + most))) <= most;
}

/** Steps from `typed` to each beginning of `word` (optimal string alignment), by the beginning's length. */
function distances(typed: string, word: string): number[] {
  let before: number[] = [];
  let row = Array.from({ length: word.length + 1 }, (_, index) => index);
  for (let i = 1; i <= typed.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= word.length; j += 1) {
      const wrong = typed[i - 1] === word[j - 1] ? 0 : 1;
      let least = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + wrong);
      const swapped =
        i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1];
      if (swapped) least = Math.min(least, before[j - 2]! + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row;
}
