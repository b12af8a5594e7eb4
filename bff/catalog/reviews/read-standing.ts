import type { Queryable } from '@tessera/bff-kit/database';
import type { MyReview } from './review-schema.ts';

export interface Standing {
  productId: number;
  bought: boolean;
  review: MyReview | null;
}

/** $1 handle, $2 account. No row when the product is not on sale. */
const standingSql = `
SELECT l.product_id AS "productId",
       EXISTS (SELECT FROM purchase p WHERE p.handle = l.handle AND p.account_id = $2 AND NOT p.cancelled) AS bought,
       (SELECT jsonb_build_object('rating', r.rating, 'title', r.title, 'body', r.body, 'author', r.author,
                 'writtenOn', to_char(r.written_at AT TIME ZONE 'UTC', 'YYYY-MM-DD'), 'state', r.state, 'reason', r.reason)
          FROM review r WHERE r.product_id = l.product_id AND r.account_id = $2) AS review
  FROM listing l WHERE l.handle = $1`;

/** What is known of an account and a product that is on sale. */
export async function readStanding(
  db: Queryable,
  handle: string,
  accountId: string,
): Promise<Standing | null> {
  const [row] = await db.query<Standing>('review-standing', standingSql, [handle, accountId]);
  return row ?? null;
}
