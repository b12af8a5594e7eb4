/** Letters that do not come apart into a base letter and an accent; as PostgreSQL's `unaccent` writes them. */
const letters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};

/** Words that say nothing about a print. */
const stopWords = new Set(
  (
    'a an and any are as at be but by for from has have if in into is it its no not of off on or our own so some such ' +
    'than that the their them then there these they this those to was were what when which who will with you your'
  ).split(' '),
);

export const isStopWord = (word: string): boolean => stopWords.has(word);

/** Without case and accents: "Moiré" and "moire" are the same. As `search_words()` folds what is stored. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/[ßæœøłđı]/g, (letter) => letters[letter] ?? letter);
}

/** The words of a text, folded: "40×50 cm" is 40, 50 and cm. */
export function foldWords(text: string): string[] {
  const folded = fold(text).replaceAll(/(\d)\s*[x×]\s*(\d)/g, '$1 $2');
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}
