import type { Queryable, Transaction } from './database.ts';
import { ProblemError } from './problem.ts';

interface Answer<T> {
  status: number;
  body: T;
}

/** The answer that was given to a key, with the fingerprint of the request it was given to. */
export interface StoredAnswer {
  fingerprint: string;
  status: number;
  body: unknown;
}

/**
 * Runs a command once for each key; whoever asks again gets the first answer. Key, answer and what
 * `work` writes are one transaction: if it is rolled back the key is free again, and a second
 * request with the same key waits for the first (the insert does) instead of running beside it.
 *
 * @param key the caller's `Idempotency-Key`, with a prefix of the operation and who asks
 * @param fingerprint of the request, so that a key used for something else is noticed
 * @throws {ProblemError} 409 `idempotency-key-reused`
 */
export async function idempotent<T>(
  tx: Transaction,
  key: string,
  fingerprint: string,
  work: () => Promise<Answer<T>>,
): Promise<Answer<T> & { replayed: boolean }> {
  const claimed = await tx.query(
    'kit/idempotency-claim',
    `insert into kit.idempotency (key, fingerprint) values ($1, $2)
     on conflict (key) do nothing returning key`,
    [key, fingerprint],
  );
  if (claimed.length === 0) return replay<T>(tx, key, fingerprint);

  const answer = await work();
  await tx.query(
    'kit/idempotency-answer',
    'update kit.idempotency set status = $2, body = $3 where key = $1',
    [key, answer.status, JSON.stringify(answer.body ?? null)],
  );
  return { ...answer, replayed: false };
}

async function replay<T>(
  tx: Transaction,
  key: string,
  fingerprint: string,
): Promise<Answer<T> & { replayed: true }> {
  const [stored] = await tx.query<StoredAnswer>(
    'kit/idempotency-replay',
    'select fingerprint, status, body from kit.idempotency where key = $1',
    [key],
  );
  if (stored === undefined) throw new Error(`the idempotency key ${key} vanished`);
  return { ...checkFingerprint<T>(stored, fingerprint), replayed: true };
}

/**
 * The answer to a request that was answered before, for a command that reads and writes `kit.idempotency` in its
 * own statements to save round trips.
 *
 * @throws {ProblemError} 409 `idempotency-key-reused` when the key came with another request
 */
export function checkFingerprint<T>(stored: StoredAnswer, fingerprint: string): Answer<T> {
  if (stored.fingerprint !== fingerprint) {
    throw new ProblemError(409, {
      type: 'idempotency-key-reused',
      detail:
        'This Idempotency-Key was used before for a different request, so nothing was done. ' +
        'Send a new key for a new request.',
    });
  }
  return { status: stored.status, body: stored.body as T };
}

/** Keys are good for 30 days; nobody repeats a request later than that. */
export async function forgetOldAnswers(db: Queryable): Promise<void> {
  await db.query(
    'kit/idempotency-forget',
    `delete from kit.idempotency where created_at < now() - interval '30 days'`,
  );
}
