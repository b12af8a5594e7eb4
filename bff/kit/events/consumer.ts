import type { Database, Transaction } from '../database.ts';
import type { Logger } from '../logger.ts';
import type { Tokens } from '../tokens.ts';
import type { CloudEvent } from './cloud-event.ts';
import { CursorMoved, forgetOldEvents, readCursor } from './cursor.ts';
import { createFeedClient, type FeedClient } from './feed-client.ts';
import type { StreamReader } from './nats/read-stream.ts';
import type { NatsOptions } from './nats/stream-name.ts';
import { asPageHandler, type Projection, type PageHandler } from './page-handler.ts';
import { createReplays, type Replays } from './replays.ts';
import { createBeacon } from './signals.ts';
import { takeIn } from './take-in.ts';
import type { Upcast } from './upcast.ts';

const longPollMs = 20_000;
/** A page is one transaction and, where a projection takes pages, a handful of statements: larger ones cost each event less. */
const pageSize = 500;
const tidyEveryMs = 3_600_000;
const backoffMs = { first: 250, most: 5_000 };

export interface Consumer {
  readonly name: string;
  /** the service whose events it projects */
  readonly source: string;
  /** Which way the next events will come: a stream that works, else the feed. */
  readonly via: 'feed' | 'stream';
  /** How many events came which way since it started. */
  readonly received: Readonly<Record<'feed' | 'stream', number>>;
  readonly feed: FeedClient;
  /** The handler behind the upcast. */
  readonly handle: PageHandler;
  /** Whether it has a `reset`, so that its projection can be made again. */
  readonly replayable: boolean;
  readonly replays: Replays;
  stop(): Promise<void>;
  /** Resolves when everything the source had committed before the call has been projected. */
  caughtUp(): Promise<void>;
}

/**
 * Follows another service's feed and projects its events, each exactly once: the cursor moves in
 * the transaction of the projection. While the source is down it waits and goes on where it was.
 *
 * @param o.name of this projection; it is the key of its cursor, so keep it
 * @param o.url of the source service; several instances with commas between them
 * @param o.handle takes one event; or `o.handlePage` all of a page at once, which costs less when many come. Either
 * must write only through `tx`, and tell by the event's version what is older than what it has: it may run again after
 * a failure, and a dead letter comes after newer events of its subject
 * @param o.reset empties the projection for a replay from zero; `delete`, since `truncate` keeps readers waiting
 * @param o.upcast what `createUpcast` makes; `handle` then sees newest types only
 * @param o.nats events come by a broker as long as it works, and by the feed whenever it does not
 */
export function startConsumer(
  o: {
    db: Database;
    name: string;
    url: string;
    audience: string;
    tokens: Tokens;
    logger: Logger;
    reset?: ((tx: Transaction) => Promise<void>) | undefined;
    upcast?: Upcast | undefined;
    nats?: NatsOptions | undefined;
  } & Projection,
): Consumer {
  const stopping = new AbortController();
  const { signal } = stopping;
  const { db, name, logger } = o;
  const progress = createBeacon();
  const feed = createFeedClient(o);
  const handle = asPageHandler(o, o.upcast);
  const replays = createReplays({ db, name, feed, reset: o.reset, handle, logger });
  const received = { feed: 0, stream: 0 };
  let stream: StreamReader | undefined;
  let position: number | undefined;
  let tidyAt = 0;

  async function openStream(nats: NatsOptions): Promise<void> {
    const { readStream } = await import('./nats/read-stream.ts');
    const from = async (): Promise<number> => position ?? (await readCursor(db, name));
    stream = readStream({ nats, source: o.audience, reader: name, feed, logger, position: from });
  }

  async function askFeed(after: number, wait: boolean): Promise<CloudEvent[]> {
    // A millisecond instead of none: no need that the source first gives its newest events their places.
    const timeoutMs = wait ? longPollMs : 1;
    const events = await feed.read({ after, limit: pageSize, timeoutMs, signal });
    received.feed += events.length;
    return events;
  }

  async function nextEvents(after: number): Promise<CloudEvent[]> {
    if (stream === undefined) return askFeed(after, true);
    const upcoming = await stream.next(after, pageSize, signal);
    if (upcoming.from === 'stream') {
      received.stream += upcoming.events.length;
      return upcoming.events;
    }
    const events = await askFeed(after, upcoming.wait);
    if (events.length === 0 && !upcoming.wait) stream.distrust(after);
    return events;
  }

  async function step(): Promise<void> {
    position ??= await readCursor(db, name);
    if (Date.now() >= tidyAt) {
      tidyAt = Date.now() + tidyEveryMs;
      await forgetOldEvents(db, name);
    }
    const events = await nextEvents(position);
    // It holds the cursor, and moves it.
    while (replays.latest?.state === 'running' && !signal.aborted) {
      await replays.settled(longPollMs, signal);
    }
    if (events.length === 0 || signal.aborted) return;
    position = await takeIn({ db, name, logger, handle }, position, events);
    progress.raise();
  }

  async function follow(): Promise<void> {
    let failures = 0;
    if (o.nats) await openStream(o.nats);
    while (!signal.aborted) {
      try {
        await step();
        if (failures > 0) logger.info({ consumer: name }, 'the feed is back');
        failures = 0;
      } catch (error) {
        position = undefined;
        if (signal.aborted || error instanceof CursorMoved) continue;
        failures += 1;
        if (failures === 1) {
          logger.warn({ err: error, consumer: name }, 'the feed is away, trying on');
        }
        await progress.changed(progress.count, backoff(failures), signal);
      }
    }
  }

  const finished = follow();
  return {
    name,
    source: o.audience,
    get via() {
      return stream?.live ? 'stream' : 'feed';
    },
    received,
    feed,
    handle,
    replayable: o.reset !== undefined,
    replays,
    async stop() {
      stopping.abort();
      await replays.stop();
      await finished;
      await stream?.stop();
    },
    async caughtUp() {
      while (!signal.aborted) {
        const seen = progress.count;
        const known = position;
        if (known !== undefined) {
          const next = { after: known, limit: 1, timeoutMs: 0, signal };
          const events = await feed.read(next).catch(() => undefined);
          if (events?.length === 0) return;
        }
        await progress.changed(seen, backoffMs.first, signal);
      }
    },
  };
}

/** Doubles up to a limit, with up to half of it at random so that consumers do not come together. */
function backoff(failures: number): number {
  const full = Math.min(backoffMs.first * 2 ** (failures - 1), backoffMs.most);
  return full / 2 + (Math.random() * full) / 2;
}
