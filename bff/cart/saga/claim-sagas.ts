import type { Queryable } from '@tessera/bff-kit/database';
import type { StoredOrder } from '../orders/order-store.ts';

/** The right to move one order on, until the lease ends or somebody with a higher token has it. */
export interface Claim {
  orderId: string;
  leaseToken: number;
  paymentToken: string | null;
  /** trace of the request that placed the order */
  traceparent: string | null;
  /** failures in a row of the step that is due */
  attempts: number;
}

// Of many runners each gets other rows (SKIP LOCKED), and a row whose runner died is due again when its
// lease ends. The token only grows; it fences off a runner that wakes up too late.
const CLAIM = `UPDATE order_saga AS s SET lease_token = nextval('saga_lease_token'), leased_until = $2::timestamptz
  FROM (
    SELECT order_id FROM order_saga
    WHERE due_at <= $1 AND (leased_until IS NULL OR leased_until <= $1)
    ORDER BY due_at LIMIT $3 FOR UPDATE SKIP LOCKED) AS due
  WHERE s.order_id = due.order_id
  RETURNING s.order_id AS "orderId", s.lease_token AS "leaseToken", s.payment_token AS "paymentToken",
    s.traceparent, s.attempts`;

// Not in the statement that claims: its snapshot may be older than the rows it locks.
const LOAD = `SELECT id, state, version FROM order_view WHERE id = ANY ($1::uuid[])`;

/** Takes up to `limit` orders, those first that have been due longest, each with its state now. */
export async function claimSagas(
  db: Queryable,
  now: Date,
  leaseMs: number,
  limit: number,
): Promise<{ claim: Claim; stored: StoredOrder }[]> {
  const until = new Date(now.getTime() + leaseMs);
  const claims = await db.query<Claim>('cart/claim-sagas', CLAIM, [now, until, limit]);
  if (claims.length === 0) return [];
  const rows = await db.query<StoredOrder & { id: string }>('cart/load-claimed', LOAD, [
    claims.map(({ orderId }) => orderId),
  ]);
  const orders = new Map(rows.map(({ id, ...stored }) => [id, stored]));
  return claims.flatMap((claim) => {
    const stored = orders.get(claim.orderId);
    return stored ? [{ claim, stored }] : [];
  });
}
