import type { Transaction } from '@tessera/bff-kit/database';
import { z } from 'zod';
import { lockAccount } from './lock-account.ts';
import { refreshRatings } from './refresh-ratings.ts';

const Deleted = z.object({ accountId: z.string().min(1) });

const FORGET = `WITH noted AS (INSERT INTO forgotten_account VALUES ($1) ON CONFLICT DO NOTHING),
    sent AS (DELETE FROM review_submission WHERE account_id = $1),
    bought AS (DELETE FROM purchase WHERE account_id = $1)
  DELETE FROM review WHERE account_id = $1 RETURNING state, product_id AS "productId"`;

/** Takes one event of account's feed in: the reviews of a deleted account go, and what it bought is not known any more. */
export async function forgetAccount(
  tx: Transaction,
  event: { type: string; data: unknown },
): Promise<void> {
  if (event.type !== 'account.account.deleted.v1') return;
  const { accountId } = Deleted.parse(event.data);
  await lockAccount(tx, accountId);
  const reviews = await tx.query<{ state: string; productId: number }>('forget-account', FORGET, [
    accountId,
  ]);
  const shown = reviews.filter(({ state }) => state === 'published');
  await refreshRatings(
    tx,
    shown.map(({ productId }) => productId),
  );
}
