import pg from 'pg';
import type { Database } from '../database.ts';
import type { Logger } from '../logger.ts';
import { forgetOldAnswers } from '../idempotency.ts';
import type { Publisher } from './nats/publish-events.ts';
import type { NatsOptions } from './nats/stream-name.ts';
import { signalsOf } from './signals.ts';

const lockId = 7_355_609;
const batchSize = 500;
/** For rows written by another process, whose commit nobody here hears of. */
const pollMs = 250;
const retryMs = 500;
const tidyEveryMs = 3_600_000;

export interface Sequencer {
  /** Look now instead of at the next poll. `appendEvent` does it after each commit. */
  wake(): void;
  stop(): Promise<void>;
}

/**
 * Gives committed events their position in the feed. Numbers drawn while a transaction is open
 * become visible out of order, and a reader that remembers the last one it saw loses those that
 * commit late; positions given afterwards, by one process at a time, have no such holes.
 *
 * The right to do so is an advisory lock of the very connection that writes the positions: when
 * it breaks, the batch is rolled back and the lock is free in the same instant.
 *
 * @param o.source the service whose events these are; it names the stream
 * @param o.nats the one that gives positions also publishes the events, in their order, to a broker
 */
export function startSequencer(o: {
  db: Database;
  logger: Logger;
  source?: string;
  nats?: NatsOptions | undefined;
}): Sequencer {
  const { db, logger, nats, source } = o;
  if (nats && source === undefined) {
    throw new Error(
      'startSequencer needs the source of the events to publish them: { source, nats }',
    );
  }
  const signals = signalsOf(o.db);
  const stopping = new AbortController();
  const { signal } = stopping;
  let publisher: Publisher | undefined;

  async function openPublisher(): Promise<void> {
    if (!nats || source === undefined) return;
    const { startPublisher } = await import('./nats/publish-events.ts');
    publisher = startPublisher({ db, logger, source, nats });
  }

  async function lead(client: pg.Client): Promise<void> {
    while (!signal.aborted && !(await tryLock(client))) {
      await signals.appended.changed(signals.appended.count, retryMs, signal);
    }
    await planByKeys(client);
    let last = await lastPosition(client);
    signals.leading = true;
    await openPublisher();
    let tidyAt = 0;
    while (!signal.aborted) {
      const seen = signals.appended.count;
      const count = await sequence(client, last);
      last += count;
      if (count > 0) signals.sequenced.raise();
      if (Date.now() >= tidyAt) {
        // Here because exactly one process of a service does this.
        tidyAt = Date.now() + tidyEveryMs;
        await forgetOldAnswers(o.db);
      }
      if (count < batchSize) await signals.appended.changed(seen, pollMs, signal);
    }
  }

  async function work(): Promise<void> {
    while (!signal.aborted) {
      const client = new pg.Client({ connectionString: o.db.url, connectionTimeoutMillis: 3_000 });
      // The loop below notices too; without a listener the event would end the process.
      client.on('error', () => undefined);
      try {
        await client.connect();
        await lead(client);
      } catch (error) {
        o.logger.warn({ err: error }, 'the sequencer lost its database and will try again');
        await signals.appended.changed(signals.appended.count, retryMs, signal);
      } finally {
        signals.leading = false;
        await publisher?.stop();
        publisher = undefined;
        await client.end().catch(() => undefined);
      }
    }
  }

  const finished = work();
  return {
    wake: () => signals.appended.raise(),
    async stop() {
      stopping.abort();
      await finished;
    },
  };
}

async function tryLock(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ locked: boolean }>({
    name: 'kit/sequencer-lock',
    text: 'select pg_try_advisory_lock($1) as locked',
    values: [lockId],
  });
  return rows[0]?.locked === true;
}

/**
 * A plan made while there were few events would read all of them for each batch, and be kept while they become many. What
 * this connection asks for has an index. Read as a bitmap, that of events without a place still leads to each event that
 * has got one: only a plain scan marks such entries as dead.
 */
async function planByKeys(client: pg.Client): Promise<void> {
  await client.query(
    `set enable_seqscan = off; set enable_bitmapscan = off;
     set enable_hashjoin = off; set enable_mergejoin = off`,
  );
}

async function lastPosition(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ last: string }>(
    'select coalesce(max(pos), 0) as last from kit.outbox',
  );
  return Number(rows[0]?.last);
}

async function sequence(client: pg.Client, last: number): Promise<number> {
  const result = await client.query({
    name: 'kit/sequence',
    text: `with batch as (
             select seq, row_number() over (order by seq) as n
             from kit.outbox where pos is null order by seq limit ${batchSize}
           )
           update kit.outbox o set pos = $1 + batch.n from batch where o.seq = batch.seq`,
    values: [last],
  });
  return result.rowCount ?? 0;
}
