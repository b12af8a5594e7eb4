/**
 * A word without its English ending, as far as a search needs it: "mountains" is looked for as "mountain", "ribbons"
 * as "ribbon". What it gives is taken as the beginning of words, so it may be short of the dictionary's form.
 */
export function wordStem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  const endings: [RegExp, string][] = [
    [/ies$/, 'y'],
    [/(ss|us|is)$/, '$1'],
    [/(x|ch|sh|ss)es$/, '$1'],
    [/s$/, ''],
    [/(\w{4,})ing$/, '$1'],
    [/(\w{4,})ed$/, '$1'],
  ];
  const [ending, rest] = endings.find(([pattern]) => pattern.test(word)) ?? [];
  return ending === undefined ? word : word.replace(ending, rest ?? '');
}
