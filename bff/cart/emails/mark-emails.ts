import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '@tessera/bff-kit/database';
import { Unavailable } from '@tessera/bff-kit/unavailable';
import type { EmailJob } from './claim-emails.ts';

/** What is written down about an attempt. `again`: it did not work this time. */
export interface EmailResult extends EmailJob {
  outcome: 'sent' | 'failed' | 'again';
  /** counts against this e-mail */
  tried: boolean;
  error: string | null;
}

// "Sent" counts from every attempt, since it keeps a later one from sending again. Anything else counts
// only from the one that has the claim.
const MARK = `UPDATE order_email AS e SET
    sent_at = CASE WHEN r.outcome = 'sent' THEN $6::timestamptz END,
    failed_at = CASE WHEN r.outcome = 'failed' THEN $6::timestamptz END,
    tries = e.tries + r.tried::integer,
    error = r.error
  FROM unnest($1::uuid[], $2::integer[], $3::text[], $4::boolean[], $5::text[])
    AS r (event_id, attempt, outcome, tried, error)
  WHERE e.event_id = r.event_id AND e.sent_at IS NULL
    AND (r.outcome = 'sent' OR (e.claim = r.attempt AND e.failed_at IS NULL))`;

const keepTryingMs = 15_000;
const retryMs = 250;

/**
 * Writes down what became of attempts, many in one statement. A database that is away for a moment is waited
 * for: what is not written down would be sent again.
 */
export async function markEmails(
  db: Database,
  results: readonly EmailResult[],
  now: Date,
): Promise<void> {
  const deadline = performance.now() + keepTryingMs;
  for (;;) {
    try {
      return await markOnce(db, results, now);
    } catch (error) {
      if (!(error instanceof Unavailable) || performance.now() > deadline) throw error;
      await pause(retryMs);
    }
  }
}

async function markOnce(db: Database, results: readonly EmailResult[], now: Date): Promise<void> {
  await db.query('cart/mark-emails', MARK, [
    results.map(({ eventId }) => eventId),
    results.map(({ attempt }) => attempt),
    results.map(({ outcome }) => outcome),
    results.map(({ tried }) => tried),
    results.map(({ error }) => error?.replaceAll('\0', '') ?? null),
    now,
  ]);
}
