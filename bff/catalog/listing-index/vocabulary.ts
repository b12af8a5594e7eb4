import { onesIn } from './bit-set.ts';
import { editDistance } from './edit-distance.ts';

/** In which products a word stands, and how much it weighs there: product * 4 + weight. Grows at its end only. */
export type Posting = number[];

export interface NearWord {
  word: string;
  distance: number;
}

const longestWord = 60;

/** Every word of the catalogue, in order, so that those with the same beginning are neighbours. */
export class Vocabulary {
  readonly postings = new Map<string, Posting>();
  private words: string[] = [];
  private letters: number[] = [];
  private sorted = true;

  add(word: string, entry: number): void {
    const posting = this.postings.get(word);
    if (posting !== undefined) return void posting.push(entry);
    this.postings.set(word, [entry]);
    this.words.push(word);
    this.sorted = false;
  }

  /** The words that begin so, in order. */
  beginningWith(prefix: string): string[] {
    const words = this.inOrder();
    let low = 0;
    let high = words.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (words[middle]! < prefix) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (end < words.length && words[end]!.startsWith(prefix)) end += 1;
    return words.slice(low, end);
  }

  /**
   * The words that may have been meant, nearest first, more frequent ones before rarer ones. Beginnings count when
   * somebody has typed five letters of a word and the first is right.
   */
  near(typed: string, limit: number): NearWord[] {
    if (typed.length > longestWord) return [];
    const words = this.inOrder();
    const asked = lettersOf(typed);
    const found: NearWord[] = [];
    for (let i = 0; i < words.length; i += 1) {
      // Each edit brings one letter at most that the other word lacks: most words are out after this line.
      if (onesIn(asked & ~this.letters[i]!) > limit) continue;
      const word = words[i]!;
      if (word.length > longestWord || word.length < typed.length - limit) continue;
      const { whole, beginning } = editDistance(typed, word, limit);
      if (whole <= limit) found.push({ word, distance: whole });
      else if (typed.length >= 5 && beginning <= 1 && word.startsWith(typed.charAt(0))) {
        found.push({ word, distance: beginning + 0.5 });
      }
    }
    const frequency = ({ word }: NearWord) => this.postings.get(word)?.length ?? 0;
    return found.sort(
      (a, b) =>
        a.distance - b.distance || frequency(b) - frequency(a) || (a.word < b.word ? -1 : 1),
    );
  }

  private inOrder(): readonly string[] {
    if (!this.sorted) {
      // Nearly in order already: the sort of the language takes such a list in one go.
      this.words.sort();
      this.letters = this.words.map(lettersOf);
      this.sorted = true;
    }
    return this.words;
  }
}

/** Which letters are in a word, a bit each; digits and others share the last ones. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i += 1) {
    const letter = word.charCodeAt(i) - 97;
    bits |= 1 << (letter >= 0 && letter < 26 ? letter : 26 + (word.charCodeAt(i) % 6));
  }
  return bits;
}
