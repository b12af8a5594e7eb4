import type { Database } from '../database.ts';
import type { Consumer } from './consumer.ts';
import { countWaiting } from './dead-letters.ts';
import type { Replay } from './replays.ts';

const patienceMs = 2_000;

/** How a consumer is doing. */
export interface ConsumerReport {
  name: string;
  source: string;
  /** how far it has come in the source's feed */
  position: number;
  /** how far the feed goes, and how much of it is to come; null when the source does not answer */
  head: number | null;
  lag: number | null;
  /** when it projected something last */
  updatedAt: string | null;
  deadLetters: number;
  replayable: boolean;
  /** which way events come to this process, and how many did since it started: the feed, or a broker's stream */
  via: 'feed' | 'stream';
  received: { feed: number; stream: number };
  replay: Replay | null;
}

/** All consumers of this process; sources are asked side by side and not waited for long. */
export async function describeConsumers(
  db: Database,
  consumers: readonly Consumer[],
): Promise<ConsumerReport[]> {
  const [cursors, waiting] = await Promise.all([readCursors(db), countWaiting(db)]);
  return Promise.all(
    consumers.map(async (consumer): Promise<ConsumerReport> => {
      const { name, source, replayable, via, received, replays } = consumer;
      const cursor = cursors.get(name);
      const position = cursor?.pos ?? 0;
      const head = await headOf(consumer);
      return {
        name,
        source,
        position,
        head,
        lag: head === null ? null : Math.max(head - position, 0),
        updatedAt: cursor?.updated_at.toISOString() ?? null,
        deadLetters: waiting.get(name) ?? 0,
        replayable,
        via,
        received: { ...received },
        replay: replays.latest ?? null,
      };
    }),
  );
}

async function headOf({ feed }: Consumer): Promise<number | null> {
  try {
    return (await feed.head(AbortSignal.timeout(patienceMs))).pos;
  } catch {
    return null;
  }
}

interface Cursor {
  pos: number;
  updated_at: Date;
}

async function readCursors(db: Database): Promise<Map<string, Cursor>> {
  const rows = await db.query<Cursor & { consumer: string }>(
    'kit/cursors',
    'select consumer, pos, updated_at from kit.cursor',
  );
  return new Map(rows.map((row) => [row.consumer, row]));
}
