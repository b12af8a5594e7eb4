import type { Database } from '@tessera/bff-kit/database';
import { z } from 'zod';
import { refreshRatings } from './refresh-ratings.ts';
import { ReviewInput } from './review-schema.ts';

/** Example reviews, written by us for the shop's own prints. */
export const ReviewFile = z.array(
  z.strictObject({
    ...ReviewInput.shape,
    key: z.string().min(1),
    handle: z.string().min(1),
    on: z.iso.date(),
  }),
);

/**
 * Adds the examples that are not there yet. They have no account and carry the key of the file, so that
 * they never pass for a customer's: the API says `bought: false` of them.
 */
export async function seedReviews(
  db: Database,
  reviews: z.infer<typeof ReviewFile>,
): Promise<void> {
  await db.transaction(async (tx) => {
    const added = await tx.query<{ productId: number }>(
      'seed-reviews',
      `INSERT INTO review (product_id, seed_key, author, rating, title, body, state, written_at, decided_at)
         SELECT p.id, key, r.author, r.rating, r.title, r.body, 'published', r.at, r.at
           FROM (SELECT *, ("on" || 'T12:00:00Z')::timestamptz AS at
                   FROM jsonb_to_recordset($1::jsonb)
                     AS f (key text, handle text, author text, rating int, title text, body text, "on" text)) AS r
           JOIN product p ON p.handle = r.handle
         ON CONFLICT (product_id, seed_key) DO NOTHING RETURNING product_id AS "productId"`,
      [JSON.stringify(reviews)],
    );
    await refreshRatings(tx, [...new Set(added.map(({ productId }) => productId))]);
  });
}
