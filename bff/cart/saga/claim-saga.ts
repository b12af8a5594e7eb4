import type { Queryable } from '@tessera/bff-kit/database';

/** The right to move one order on, until the lease ends or somebody with a higher token has it. */
export interface Claim {
  orderId: string;
  cartId: string;
  leaseToken: number;
  paymentToken: string | null;
  /** trace of the request that placed the order */
  traceparent: string | null;
  /** failures in a row of the step that is due */
  attempts: number;
}

// Of many runners each gets another row (SKIP LOCKED), and a row whose runner died is due again
// when its lease ends. The token only grows; it fences off a runner that wakes up too late.
const CLAIM = `UPDATE order_saga SET lease_token = nextval('saga_lease_token'),
    leased_until = $2::timestamptz
  WHERE order_id = (
    SELECT order_id FROM order_saga
    WHERE due_at <= $1 AND (leased_until IS NULL OR leased_until <= $1)
    ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
  RETURNING order_id AS "orderId", cart_id AS "cartId", lease_token AS "leaseToken",
    payment_token AS "paymentToken", traceparent, attempts`;

/** Takes the order that has been due longest, or `null` when none is. */
export async function claimSaga(db: Queryable, now: Date, leaseMs: number): Promise<Claim | null> {
  const until = new Date(now.getTime() + leaseMs);
  const [claim] = await db.query<Claim>('cart/claim-saga', CLAIM, [now, until]);
  return claim ?? null;
}
