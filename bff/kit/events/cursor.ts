import type { Database, Transaction } from '../database.ts';
import type { CloudEvent } from './cloud-event.ts';

/** Another process with the same consumer name was quicker; look where it got to. */
export class CursorMoved extends Error {
  override name = 'CursorMoved';
}

export async function readCursor(db: Database, consumer: string): Promise<number> {
  await db.query(
    'kit/cursor-create',
    'insert into kit.cursor (consumer) values ($1) on conflict do nothing',
    [consumer],
  );
  const [row] = await db.query<{ pos: number }>(
    'kit/cursor-read',
    'select pos from kit.cursor where consumer = $1',
    [consumer],
  );
  return row?.pos ?? 0;
}

/** First in the transaction: it locks the cursor, so that two processes never project the same. */
export async function moveCursor(
  tx: Transaction,
  consumer: string,
  from: number,
  to: number,
): Promise<void> {
  const moved = await tx.query(
    'kit/cursor-move',
    `update kit.cursor set pos = $3, updated_at = now()
     where consumer = $1 and pos = $2 returning consumer`,
    [consumer, from, to],
  );
  if (moved.length === 0) throw new CursorMoved(`the cursor of ${consumer} is not at ${from}`);
}

/** Notes the events and returns those not seen before, in their order. */
export async function keepUnseen(
  tx: Transaction,
  consumer: string,
  events: readonly CloudEvent[],
): Promise<CloudEvent[]> {
  const fresh = await tx.query<{ event_id: string }>(
    'kit/inbox-note',
    `insert into kit.inbox (consumer, event_id) select $1, unnest($2::uuid[])
     on conflict do nothing returning event_id`,
    [consumer, events.map((event) => event.id)],
  );
  const ids = new Set(fresh.map((row) => row.event_id));
  // `delete` answers true once, so an id that is doubled within the batch is handled once.
  return events.filter((event) => ids.delete(event.id));
}

/**
 * Event ids are kept for a week: the cursor already keeps out what was delivered before, they are
 * for a source that was restored from a backup or sends again by hand.
 */
export async function forgetOldEvents(db: Database, consumer: string): Promise<void> {
  await db.query(
    'kit/inbox-forget',
    `delete from kit.inbox where consumer = $1 and received_at < now() - interval '7 days'`,
    [consumer],
  );
}

export async function bury(
  tx: Transaction,
  consumer: string,
  event: CloudEvent,
  error: unknown,
): Promise<void> {
  await tx.query(
    'kit/dead-letter',
    `insert into kit.dead_letter (consumer, event_id, pos, event, error)
     values ($1, $2, $3, $4, $5) on conflict do nothing`,
    [consumer, event.id, event.pos, JSON.stringify(event), String(error)],
  );
}

/** For work beside the feed: keeps every projection of this consumer waiting until the transaction ends. */
export async function lockCursor(tx: Transaction, consumer: string): Promise<number> {
  const [row] = await tx.query<{ pos: number }>(
    'kit/cursor-lock',
    'select pos from kit.cursor where consumer = $1 for update',
    [consumer],
  );
  return row?.pos ?? 0;
}
