import type { Database } from '@tessera/bff-kit/database';

/** A job as it was fetched; `attempt` only grows. */
export interface EmailJob {
  eventId: string;
  attempt: number;
}

export interface ClaimedEmail extends EmailJob {
  tries: number;
  type: string;
  data: unknown;
}

const CLAIM = `UPDATE order_email AS e SET claim = j.attempt
  FROM unnest($1::uuid[], $2::integer[]) AS j (event_id, attempt), kit.outbox AS o
  WHERE e.event_id = j.event_id AND o.seq = e.seq AND e.claim < j.attempt
    AND e.sent_at IS NULL AND e.failed_at IS NULL AND NOT e.skipped
  RETURNING e.event_id AS "eventId", e.claim AS attempt, e.tries, o.type, o.data`;

/**
 * Right before sending: leaves out what was sent, given up, or is in the hands of a later attempt, also when
 * this process stood still in between.
 */
export function claimEmails(db: Database, jobs: readonly EmailJob[]): Promise<ClaimedEmail[]> {
  return db.query<ClaimedEmail>('cart/claim-emails', CLAIM, [
    jobs.map(({ eventId }) => eventId),
    jobs.map(({ attempt }) => attempt),
  ]);
}
