import type { Queryable } from '@tessera/bff-kit/database';
import { writeLetter, type Letter } from './letter.ts';
import { lettersIn, type LetterWords } from './letters-in.ts';

const keepSeconds = 24 * 60 * 60;

/**
 * Puts a letter into the queue, in the transaction that makes it true. Wake the sender after the commit.
 *
 * @param o.locale of the page on which its reader did what it is about
 */
export async function postLetter(
  tx: Queryable,
  o: { to: string; locale: string; letter: (words: LetterWords) => Letter },
): Promise<void> {
  const { subject, text, html } = writeLetter(o.letter(lettersIn(o.locale)), o.locale);
  await tx.query(
    'account.letter.post',
    `insert into waiting_letter (recipient, subject, text, html, expires_at)
     values ($1, $2, $3, $4, now() + make_interval(secs => $5))`,
    [o.to, subject, text, html, keepSeconds],
  );
}
