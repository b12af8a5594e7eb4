// Letters that stay themselves when their marks are taken off, as people without them type them.
const SPELLED: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ı: 'i',
};

/** Lower case without marks: "Łódź" is "lodz", "Straße" is "strasse", "Ερμού" is "ερμου". */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßøłæœđı]/g, (letter) => SPELLED[letter] ?? letter);

/** The folded words of a text: "Karl-Marx-Allee" has three. */
export const foldWords = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** A postcode for comparing: "SW1A 2AA" and "sw1a2aa" are one. */
export const compact = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '');
