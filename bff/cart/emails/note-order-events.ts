import type { Database, Transaction } from '@tessera/bff-kit/database';
import { CursorMoved } from '@tessera/bff-kit/events/cursor';
import { emailTypes } from './order-announcement.ts';

/** The name of the follower's cursor; keep it. */
export const emailCursor = 'order-emails';
const pageSize = 1_000;

// One statement for a page: it moves the cursor, which also locks out a second follower, and notes what
// has to be told. Who comes second finds the cursor elsewhere and notes nothing.
const NOTE = `WITH page AS MATERIALIZED (
    SELECT pos, seq, id, type, subject,
      CASE WHEN type = ANY($3) THEN coalesce(data->>'version', '') END AS version
    FROM kit.outbox WHERE pos > $2 ORDER BY pos LIMIT ${pageSize}
  ), moved AS (
    UPDATE kit.cursor SET pos = (SELECT max(pos) FROM page), updated_at = now()
    WHERE consumer = $1 AND pos = $2 AND EXISTS (SELECT FROM page) RETURNING pos
  ), noted AS (
    INSERT INTO order_email (event_id, seq, order_id, kind, version)
    SELECT id, seq, subject, split_part(type, '.', 3), version
    FROM page WHERE type = ANY($3) AND EXISTS (SELECT FROM moved)
    ORDER BY page.pos ON CONFLICT DO NOTHING RETURNING event_id
  )
  SELECT (SELECT pos FROM moved) AS position, (SELECT count(*) FROM page) AS seen,
    ARRAY(SELECT event_id FROM noted) AS noted`;

export interface NotedPage {
  position: number;
  /** events that got an e-mail to send */
  noted: number;
  /** there may be more to note at once */
  full: boolean;
}

/**
 * Takes in the next page of events of this database: moves the cursor, notes which events a shopper is
 * told of, and puts a job for each of them into the queue, in one transaction.
 *
 * @param enqueue must write through `tx` only
 * @throws {CursorMoved} when another process was quicker
 */
export async function noteOrderEvents(
  db: Database,
  from: number,
  enqueue: (tx: Transaction, eventIds: string[]) => Promise<void>,
): Promise<NotedPage> {
  return db.transaction(async (tx) => {
    const [page] = await tx.query<{ position: number | null; seen: number; noted: string[] }>(
      'cart/note-order-events',
      NOTE,
      [emailCursor, from, emailTypes],
    );
    if (!page || page.seen === 0) return { position: from, noted: 0, full: false };
    if (page.position === null) throw new CursorMoved(`The cursor of e-mails is not at ${from}.`);
    if (page.noted.length > 0) await enqueue(tx, page.noted);
    const full = page.seen === pageSize;
    return { position: page.position, noted: page.noted.length, full };
  });
}

/** Whether there is anything after a position: asked often, so it costs one look at an index. */
export async function hasNews(db: Database, after: number): Promise<boolean> {
  const [row] = await db.query<{ news: boolean }>(
    'cart/order-events-after',
    'SELECT EXISTS (SELECT FROM kit.outbox WHERE pos > $1) AS news',
    [after],
  );
  return row?.news === true;
}
