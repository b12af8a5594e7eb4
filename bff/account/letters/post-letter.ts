import type { Queryable } from '@tessera/bff-kit/database';
import { writeLetter, type Letter } from './letter.ts';

const keepSeconds = 24 * 60 * 60;

/** Puts a letter into the queue, in the transaction that makes it true. Wake the sender after the commit. */
export async function postLetter(tx: Queryable, to: string, letter: Letter): Promise<void> {
  const { subject, text, html } = writeLetter(letter);
  await tx.query(
    'account.letter.post',
    `insert into waiting_letter (recipient, subject, text, html, expires_at)
     values ($1, $2, $3, $4, now() + make_interval(secs => $5))`,
    [to, subject, text, html, keepSeconds],
  );
}
