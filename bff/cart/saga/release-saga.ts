import type { Queryable } from '@tessera/bff-kit/database';
import type { Claim } from './claim-sagas.ts';

const RELEASE = `UPDATE order_saga SET due_at = $3, attempts = $4, last_error = $5, leased_until = NULL
  WHERE order_id = $1 AND lease_token = $2 RETURNING 1`;

/**
 * Lets go of an order: due again at `dueAt`, or never (`null`). Changes nothing and returns false
 * when the lease was lost meanwhile.
 */
export async function releaseSaga(
  db: Queryable,
  claim: Claim,
  next: { dueAt: Date | null; attempts: number; error: string | null },
): Promise<boolean> {
  const values = [claim.orderId, claim.leaseToken, next.dueAt, next.attempts, next.error];
  const released = await db.query('cart/release-saga', RELEASE, values);
  return released.length > 0;
}
