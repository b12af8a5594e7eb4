import type { Database } from '@tessera/bff-kit/database';
import { decideReview, type ReviewRefusal } from './decide-review.ts';
import { lockAccount } from './lock-account.ts';
import { readStanding } from './read-standing.ts';
import { refreshRatings } from './refresh-ratings.ts';
import type { MyReview, ReviewInput } from './review-schema.ts';

export type RecordedReview =
  | { outcome: 'recorded'; review: MyReview }
  | { outcome: 'refused'; refusal: ReviewRefusal }
  | { outcome: 'no-product' };

/**
 * Takes in a customer's review of a product, or their new words for it, which somebody has to look at
 * again. The same words once more change nothing: a published review stays published.
 */
export async function recordReview(
  db: Database,
  o: { handle: string; accountId: string; input: ReviewInput; now: Date },
): Promise<RecordedReview> {
  return db.transaction(async (tx) => {
    // One after the other for an account, or its limit could be passed by sending at once.
    await lockAccount(tx, o.accountId);
    const standing = await readStanding(tx, o.handle, o.accountId);
    if (standing === null) return { outcome: 'no-product' };
    const [lately] = await tx.query<{ sent: number }>(
      'count-submissions',
      `WITH old AS (DELETE FROM review_submission WHERE account_id = $1 AND sent_at <= $2::timestamptz - interval '1 hour')
       SELECT count(*)::int AS sent FROM review_submission WHERE account_id = $1 AND sent_at > $2::timestamptz - interval '1 hour'`,
      [o.accountId, o.now],
    );
    const refusal = decideReview({ ...standing, ...o, sentLately: lately?.sent ?? 0 });
    if (refusal !== null) return { outcome: 'refused', refusal };
    if (standing.review !== null && sameWords(standing.review, o.input)) {
      return { outcome: 'recorded', review: standing.review };
    }
    const { rating, title, body, author } = o.input;
    await tx.query(
      'write-review',
      `WITH sent AS (INSERT INTO review_submission VALUES ($2, $7))
       INSERT INTO review (product_id, account_id, rating, title, body, author, state, written_at)
         VALUES ($1, $2, $3, $4, $5, $6, 'pending', $7)
         ON CONFLICT (product_id, account_id) DO UPDATE
           SET rating = excluded.rating, title = excluded.title, body = excluded.body, author = excluded.author,
               state = 'pending', reason = NULL, decided_at = NULL, written_at = excluded.written_at,
               revision = review.revision + 1`,
      [standing.productId, o.accountId, rating, title, body, author, o.now],
    );
    // Its old words are no longer shown.
    if (standing.review?.state === 'published') {
      await refreshRatings(tx, [standing.productId]);
    }
    const written = await readStanding(tx, o.handle, o.accountId);
    if (!written?.review) throw new Error('The review that was just written is not there.');
    return { outcome: 'recorded', review: written.review };
  });
}

const sameWords = (review: MyReview, input: ReviewInput): boolean =>
  (['rating', 'title', 'body', 'author'] as const).every((field) => review[field] === input[field]);
