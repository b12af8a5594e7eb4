import { randomUUID } from 'node:crypto';
import type { Database, Transaction } from '../database.ts';
import type { Logger } from '../logger.ts';
import type { FeedClient } from './feed-client.ts';
import type { PageHandler } from './page-handler.ts';
import { EventFailed, FeedShorter, projectAgain } from './project-again.ts';
import { createBeacon } from './signals.ts';

/** A rebuild of a projection, running or over. */
export interface Replay {
  id: string;
  consumer: string;
  state: 'running' | 'done' | 'failed';
  startedAt: string;
  /** how far in the feed it has come */
  position: number;
  /** how far the feed went when it started */
  head: number;
  /** why it failed; nothing was changed then */
  error: { type: string; detail: string } | null;
}

export type ReplayRefusal = 'no-reset' | 'replay-running' | 'source-away';

export interface Replays {
  /** The one that runs, else the one that ran last in this process. */
  readonly latest: Replay | undefined;
  /** Begins to make the projection again and returns at once, or says why it does not. */
  start(o: { force: boolean }): Promise<Replay | ReplayRefusal>;
  /** Resolves when none runs, after `ms`, or on abort. */
  settled(ms: number, signal?: AbortSignal): Promise<void>;
  /** Calls off the one that runs: its transaction is rolled back. */
  stop(): Promise<void>;
}

/** Any number will do as long as nobody else locks it in the same database; the name is the other half. */
const lockClass = 7_355_610;

/** At most one rebuild of a consumer's projection at a time, whichever process is asked for it. */
export function createReplays(o: {
  db: Database;
  name: string;
  feed: FeedClient;
  reset: ((tx: Transaction) => Promise<void>) | undefined;
  handle: PageHandler;
  logger: Logger;
}): Replays {
  const stopping = new AbortController();
  const ended = createBeacon();
  let latest: Replay | undefined;
  let running: Promise<void> | undefined;

  async function run(replay: Replay, reset: NonNullable<typeof o.reset>, force: boolean) {
    o.logger.info({ consumer: o.name, head: replay.head }, 'a projection is made again');
    try {
      await o.db.transaction(async (tx) => {
        await lock(tx, o.name);
        const { feed, handle } = o;
        await projectAgain(tx, {
          consumer: o.name,
          feed,
          reset,
          handle,
          signal: stopping.signal,
          force,
          onProgress: (position) => (replay.position = position),
        });
      });
      replay.state = 'done';
      o.logger.info({ consumer: o.name, position: replay.position }, 'a projection was made again');
    } catch (error) {
      replay.state = 'failed';
      replay.error = explain(error, stopping.signal.aborted);
      o.logger.error({ err: error, consumer: o.name }, 'a projection could not be made again');
    } finally {
      running = undefined;
      ended.raise();
    }
  }

  return {
    get latest() {
      return latest;
    },
    async start({ force }) {
      if (o.reset === undefined) return 'no-reset';
      const signal = AbortSignal.any([stopping.signal, AbortSignal.timeout(5_000)]);
      const head = await o.feed.head(signal).catch(() => undefined);
      if (head === undefined) return 'source-away';
      if (running !== undefined || stopping.signal.aborted) return 'replay-running';
      const replay: Replay = {
        id: randomUUID(),
        consumer: o.name,
        state: 'running',
        startedAt: new Date().toISOString(),
        position: 0,
        head: head.pos,
        error: null,
      };
      latest = replay;
      running = run(replay, o.reset, force);
      return replay;
    },
    async settled(ms, signal) {
      const seen = ended.count;
      if (running !== undefined) await ended.changed(seen, ms, signal);
    },
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

class ReplayRunning extends Error {
  override name = 'ReplayRunning';
}

/** Another process of the service may be asked for the same. */
async function lock(tx: Transaction, consumer: string): Promise<void> {
  const [row] = await tx.query<{ locked: boolean }>(
    'kit/replay-lock',
    'select pg_try_advisory_xact_lock($1, hashtext($2)) as locked',
    [lockClass, consumer],
  );
  if (row?.locked !== true) throw new ReplayRunning('another process makes it again right now');
}

function explain(error: unknown, calledOff: boolean): { type: string; detail: string } {
  const kept = 'The old projection stays as it was.';
  if (calledOff) {
    return {
      type: 'called-off',
      detail: `The service was stopped. ${kept} Start the replay again.`,
    };
  }
  if (error instanceof ReplayRunning) {
    return { type: 'replay-running', detail: `${capital(error.message)}. Wait until it is over.` };
  }
  if (error instanceof EventFailed) {
    const mend = 'Mend the handler, or put the event aside, and start the replay again.';
    return {
      type: 'event-failed',
      detail: `The handler refused ${error.message}. ${kept} ${mend}`,
    };
  }
  if (error instanceof FeedShorter) {
    const why = 'The source was restored from a backup or made anew.';
    return {
      type: 'feed-shorter',
      detail: `${capital(error.message)}. ${why} ${kept} Start it with force if that is how it should be.`,
    };
  }
  const reason = error instanceof Error ? error.message : String(error);
  return { type: 'interrupted', detail: `${capital(reason)}. ${kept} Start the replay again.` };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
