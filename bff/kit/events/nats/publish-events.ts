import { jetstream, type JetStreamClient } from '@nats-io/jetstream';
import { headers, type NatsConnection } from '@nats-io/transport-node';
import type { Database } from '../../database.ts';
import type { Logger } from '../../logger.ts';
import type { CloudEvent } from '../cloud-event.ts';
import { readEvents, readHead } from '../read-outbox.ts';
import { signalsOf } from '../signals.ts';
import { ensureStream } from './ensure-stream.ts';
import { keepConnected } from './keep-connected.ts';
import { outboxHeader, streamName, subjectOf, type NatsOptions } from './stream-name.ts';

const batchSize = 200;
/** A backstop: the sequencer of this process says when there is something. */
const pollMs = 2_000;

export interface Publisher {
  stop(): Promise<void>;
}

/**
 * Publishes the feed to the source's stream, in its order, each event at least once: how far it has come is written
 * down after the broker confirmed. One that is sent again is recognised by its id (for two minutes by the broker, for
 * ever by the consumers). While the broker is away nothing is lost: the feed has it all.
 */
export function startPublisher(o: {
  db: Database;
  logger: Logger;
  source: string;
  nats: NatsOptions;
}): Publisher {
  const stream = streamName(o.nats, o.source);
  const { sequenced } = signalsOf(o.db);

  async function publish(connection: NatsConnection, signal: AbortSignal): Promise<void> {
    const head = await readHead(o.db);
    const js = jetstream(connection);
    await ensureStream(connection, { nats: o.nats, source: o.source, head });
    let position = await readPublished(o.db, stream, head.pos);
    o.logger.info({ stream, position }, 'events are published to the broker');
    while (!signal.aborted) {
      const seen = sequenced.count;
      const events = await readEvents(o.db, position, batchSize);
      await publishBatch(js, connection.info?.max_payload ?? Infinity, head.outbox, events);
      position = events.at(-1)?.pos ?? position;
      if (events.length > 0) await writePublished(o.db, stream, position);
      else await sequenced.changed(seen, pollMs, signal);
    }
  }

  /** All are on their way at once; one connection keeps their order. */
  async function publishBatch(
    js: JetStreamClient,
    maxPayload: number,
    outbox: string,
    events: readonly CloudEvent[],
  ): Promise<void> {
    const encoder = new TextEncoder();
    const sent = events.map(async (event) => {
      const payload = encoder.encode(JSON.stringify(event));
      // The broker would cut the connection; consumers find the hole and fill it from the feed.
      if (payload.length + headerRoom > maxPayload) return;
      const about = headers();
      about.set(outboxHeader, outbox);
      await js.publish(subjectOf(o.nats, o.source, event.type), payload, {
        msgID: event.id,
        headers: about,
      });
    });
    await Promise.all(sent);
  }

  const { logger, nats } = o;
  return keepConnected({ nats, logger, name: `${stream} publisher`, session: publish });
}

const headerRoom = 1_024;

/** A stream that is new to this outbox begins with what comes next: the past is in the feed. */
async function readPublished(db: Database, stream: string, head: number): Promise<number> {
  await db.query(
    'kit/published-create',
    'insert into kit.published (stream, pos) values ($1, $2) on conflict do nothing',
    [stream, head],
  );
  const [row] = await db.query<{ pos: number }>(
    'kit/published-read',
    'select pos from kit.published where stream = $1',
    [stream],
  );
  return row?.pos ?? head;
}

async function writePublished(db: Database, stream: string, position: number): Promise<void> {
  await db.query(
    'kit/published-write',
    `update kit.published set pos = greatest(pos, $2), updated_at = now() where stream = $1`,
    [stream, position],
  );
}
