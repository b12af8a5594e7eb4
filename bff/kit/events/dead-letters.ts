import type { Queryable, Transaction } from '../database.ts';
import type { CloudEvent } from './cloud-event.ts';

/** An event that a consumer could not take in, without the event itself. */
export interface DeadLetter {
  id: number;
  consumer: string;
  eventId: string;
  type: string;
  subject: string;
  pos: number;
  error: string;
  failedAt: string;
  /** how often a person tried it again, in vain */
  retries: number;
  /** null while it waits for somebody to retry or discard it */
  discarded: { at: string; by: string; reason: string } | null;
}

export interface DeadLetterDetail extends DeadLetter {
  /** as the source told it, before any upcast */
  event: CloudEvent;
}

interface Row {
  id: number;
  consumer: string;
  event_id: string;
  pos: number;
  event: CloudEvent;
  error: string;
  failed_at: Date;
  retries: number;
  discarded_at: Date | null;
  discarded_by: string | null;
  discard_reason: string | null;
}

function toDetail(row: Row): DeadLetterDetail {
  const { discarded_at: at, discarded_by: by, discard_reason: reason } = row;
  return {
    id: row.id,
    consumer: row.consumer,
    eventId: row.event_id,
    type: row.event.type,
    subject: row.event.subject,
    pos: row.pos,
    error: row.error,
    failedAt: row.failed_at.toISOString(),
    retries: row.retries,
    discarded: at && { at: at.toISOString(), by: by ?? '', reason: reason ?? '' },
    event: row.event,
  };
}

/** In the order of their numbers, from the one after `after`. */
export async function listDeadLetters(
  db: Queryable,
  o: { consumer: string | undefined; discarded: boolean; after: number; limit: number },
): Promise<DeadLetter[]> {
  const rows = await db.query<Row>(
    'kit/dead-letters',
    `select * from kit.dead_letter
     where (consumer = $1 or $1 is null) and (discarded_at is not null) = $2 and id > $3
     order by id limit $4`,
    [o.consumer ?? null, o.discarded, o.after, o.limit],
  );
  return rows.map((row) => {
    const { event: _, ...letter } = toDetail(row);
    return letter;
  });
}

export async function readDeadLetter(
  db: Queryable,
  id: number,
): Promise<DeadLetterDetail | undefined> {
  const rows = await db.query<Row>(
    'kit/dead-letter-read',
    'select * from kit.dead_letter where id = $1',
    [id],
  );
  return rows.map(toDetail)[0];
}

/** The numbers of a consumer's letters that wait, in the order of the feed. */
export async function waitingLetters(db: Queryable, consumer: string): Promise<number[]> {
  const rows = await db.query<{ id: number }>(
    'kit/dead-letters-waiting',
    `select id from kit.dead_letter where consumer = $1 and discarded_at is null order by pos, id`,
    [consumer],
  );
  return rows.map((row) => row.id);
}

/** How many wait, by consumer. */
export async function countWaiting(db: Queryable): Promise<Map<string, number>> {
  const rows = await db.query<{ consumer: string; count: number }>(
    'kit/dead-letters-count',
    `select consumer, count(*) as count from kit.dead_letter where discarded_at is null
     group by consumer`,
  );
  return new Map(rows.map((row) => [row.consumer, row.count]));
}

/** @returns the event, or nothing when it is gone or discarded by now */
export async function removeWaiting(tx: Transaction, id: number): Promise<CloudEvent | undefined> {
  const rows = await tx.query<{ event: CloudEvent }>(
    'kit/dead-letter-remove',
    'delete from kit.dead_letter where id = $1 and discarded_at is null returning event',
    [id],
  );
  return rows[0]?.event;
}

export async function noteFailedRetry(db: Queryable, id: number, error: unknown): Promise<void> {
  await db.query(
    'kit/dead-letter-failed-again',
    `update kit.dead_letter set error = $2, failed_at = now(), retries = retries + 1
     where id = $1 and discarded_at is null`,
    [id, String(error)],
  );
}

/** @returns whether it was waiting until now */
export async function discardWaiting(
  db: Queryable,
  id: number,
  by: string,
  reason: string,
): Promise<boolean> {
  const rows = await db.query(
    'kit/dead-letter-discard',
    `update kit.dead_letter set discarded_at = now(), discarded_by = $2, discard_reason = $3
     where id = $1 and discarded_at is null returning id`,
    [id, by, reason],
  );
  return rows.length > 0;
}
