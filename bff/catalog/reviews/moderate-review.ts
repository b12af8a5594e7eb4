import type { Database } from '@tessera/bff-kit/database';
import { refreshRatings } from './refresh-ratings.ts';

export type Moderation = { state: 'published' } | { state: 'refused'; reason: string };

/** `changed`: its author wrote other words in the meantime, which nobody has read yet. */
export type ModerationOutcome = 'done' | 'unknown' | 'changed';

/** A moderator decides on the words they read. Deciding otherwise later is allowed. */
export async function moderateReview(
  db: Database,
  { id, revision }: { id: number; revision: number },
  decision: Moderation,
  now: Date,
): Promise<ModerationOutcome> {
  return db.transaction(async (tx) => {
    // The product first, as whoever removes it does; its listing is written below.
    const [review] = await tx.query<{ revision: number; productId: number }>(
      'lock-review',
      `WITH product AS MATERIALIZED (
         SELECT p.id FROM product p JOIN review r ON r.product_id = p.id WHERE r.id = $1 FOR NO KEY UPDATE OF p)
       SELECT revision, product_id AS "productId"
         FROM review JOIN product ON product.id = product_id WHERE review.id = $1 FOR UPDATE OF review`,
      [id],
    );
    if (review === undefined) return 'unknown';
    if (review.revision !== revision) return 'changed';
    await tx.query(
      'moderate-review',
      'UPDATE review SET state = $2, reason = $3, decided_at = $4 WHERE id = $1',
      [id, decision.state, decision.state === 'refused' ? decision.reason : null, now],
    );
    await refreshRatings(tx, [review.productId]);
    return 'done';
  });
}
