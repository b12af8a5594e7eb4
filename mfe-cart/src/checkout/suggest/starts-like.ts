const fold = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');

const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Whether each word that was typed begins one of the words; nothing typed is like everything. */
export function startsLike(typed: string, words: string): boolean {
  const known = wordsOf(words);
  return wordsOf(typed).every((word) => known.some((other) => other.startsWith(word)));
}
