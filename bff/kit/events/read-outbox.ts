import type { Database } from '../database.ts';
import type { CloudEvent, FeedHead } from './cloud-event.ts';

interface EventRow {
  pos: number;
  id: string;
  source: string;
  type: string;
  subject: string;
  time: Date;
  data: unknown;
  traceparent: string | null;
}

/** What has a position after `after`, oldest first. */
export async function readEvents(
  db: Database,
  after: number,
  limit: number,
): Promise<CloudEvent[]> {
  const rows = await db.query<EventRow>(
    'kit/feed-read',
    `select pos, id, source, type, subject, time, data, traceparent
     from kit.outbox where pos > $1 order by pos limit $2`,
    [after, limit],
  );
  return rows.map(({ traceparent, time, ...row }) => ({
    specversion: '1.0',
    datacontenttype: 'application/json',
    ...row,
    time: time.toISOString(),
    ...(traceparent !== null && { traceparent }),
  }));
}

/** How far the outbox has come, and which one it is. */
export async function readHead(db: Database): Promise<FeedHead> {
  const [row] = await db.query<FeedHead>(
    'kit/feed-head',
    `select coalesce((select max(pos) from kit.outbox where pos is not null), 0) as pos, id as outbox
     from kit.outbox_identity`,
  );
  if (row === undefined) throw new Error('the table kit.outbox_identity is empty');
  return row;
}
