import styles from './marked.module.css';

const fold = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '');

/** A text with the words marked that begin with one of `words`, which the service has folded. */
export function Marked({ text, words }: { text: string; words: readonly string[] }) {
  if (words.length === 0) return text;
  return text.split(/([\p{L}\p{N}]+)/u).map((part, place) =>
    place % 2 === 1 && words.some((word) => fold(part).startsWith(word)) ? (
      <mark key={place} className={styles.mark}>
        {part}
      </mark>
    ) : (
      part
    ),
  );
}
