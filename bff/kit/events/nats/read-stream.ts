import { DeliverPolicy, jetstream, jetstreamManager, type JsMsg } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import type { Logger } from '../../logger.ts';
import type { CloudEvent } from '../cloud-event.ts';
import type { FeedClient } from '../feed-client.ts';
import { createBeacon } from '../signals.ts';
import { findStream } from './ensure-stream.ts';
import { createEventWindow } from './event-window.ts';
import { keepConnected } from './keep-connected.ts';
import { positionAt } from './position-at.ts';
import { outboxHeader, streamName, type NatsOptions } from './stream-name.ts';

const capacity = 1_000;
const fetchAhead = 500;
/** After so long without news the feed is asked whether the stream has stopped telling. */
const silenceMs = 2_000;
/** The broker forgets a reader that is gone for so long. */
const forgetReaderMs = 30_000;

export type Upcoming =
  /** directly after the position, without a hole; never empty */
  | { from: 'stream'; events: CloudEvent[] }
  /** the stream does not have what comes next, or nothing came: ask the feed, and whether to wait there for news */
  | { from: 'feed'; wait: boolean };

export interface StreamReader {
  /** Whether the broker is there and has this source's stream. */
  readonly live: boolean;
  next(position: number, limit: number, signal: AbortSignal): Promise<Upcoming>;
  /** The feed knows nothing behind this position: what the stream tells across a hole there is not believed. */
  distrust(position: number): void;
  stop(): Promise<void>;
}

/**
 * Follows a source's stream beside its feed. A broker may deliver twice, late, in another order, or not at all; what
 * comes out of here is only ever the very next position. For everything else it says that the feed is to be asked.
 */
export function readStream(o: {
  nats: NatsOptions;
  source: string;
  reader: string;
  feed: FeedClient;
  logger: Logger;
  /** where the consumer is; the stream is read from there */
  position(): Promise<number>;
}): StreamReader {
  const stream = streamName(o.nats, o.source);
  const window = createEventWindow(capacity);
  const arrived = createBeacon();
  const taken = createBeacon();
  let live = false;

  async function follow(connection: NatsConnection, signal: AbortSignal): Promise<void> {
    const { outbox } = await o.feed.head(signal);
    const start = await whereToStart(connection, outbox);
    const consumer = await jetstream(connection).consumers.get(stream, {
      deliver_policy: DeliverPolicy.StartSequence,
      opt_start_seq: start.sequence,
      inactive_threshold: forgetReaderMs,
    });
    const messages = await consumer.consume({
      max_messages: fetchAhead,
      abort_on_missing_resource: true,
    });
    const end = (): void => messages.stop();
    signal.addEventListener('abort', end);
    // While the stream was opened nobody listened: what is over by now would be waited for for ever.
    if (signal.aborted) end();
    try {
      window.announce(start.latest);
      live = true;
      for await (const message of messages) {
        if (signal.aborted) break;
        const event = readMessage(message, outbox);
        if (event !== undefined) window.add(event);
        arrived.raise();
        await roomInWindow(signal);
      }
    } finally {
      signal.removeEventListener('abort', end);
      live = false;
      window.clear();
      arrived.raise();
    }
  }

  /**
   * At the consumer's position or before it: positions follow one another in the stream as in the feed, and a message
   * that was published twice only moves later ones back. If that ever fails, the hole is filled from the feed.
   */
  async function whereToStart(
    connection: NatsConnection,
    outbox: string,
  ): Promise<{ sequence: number; latest: number }> {
    const jsm = await jetstreamManager(connection);
    const info = await findStream(jsm, stream);
    if (info === undefined) throw new Error(`the broker has no stream ${stream} yet`);
    if (info.config.description !== outbox) {
      throw new Error(`the stream ${stream} does not tell of the outbox of ${o.source}`);
    }
    const { first_seq: first, last_seq: last, messages } = info.state;
    if (messages === 0) return { sequence: last + 1, latest: 0 };
    const [oldest, latest, position] = await Promise.all([
      positionAt(jsm, stream, first),
      positionAt(jsm, stream, last),
      o.position(),
    ]);
    const ahead = Math.max(position + 1 - oldest, 0);
    return { sequence: Math.min(first + ahead, last + 1), latest };
  }

  async function roomInWindow(signal: AbortSignal): Promise<void> {
    while (window.full && !signal.aborted) {
      await taken.changed(taken.count, silenceMs, signal);
    }
  }

  const connected = keepConnected({
    nats: o.nats,
    name: `${o.reader} reader of ${stream}`,
    logger: o.logger,
    session: follow,
  });

  return {
    get live() {
      return live;
    },
    async next(position, limit, signal) {
      for (;;) {
        const seen = arrived.count;
        const events = window.following(position, limit);
        taken.raise();
        if (events.length > 0) return { from: 'stream', events };
        if (window.hasGap(position)) return { from: 'feed', wait: false };
        // The stream is not as far as the feed was: it is away, or its publisher is behind.
        if (!live || window.latest < position) return { from: 'feed', wait: true };
        await arrived.changed(seen, silenceMs, signal);
        if (arrived.count === seen || signal.aborted) return { from: 'feed', wait: false };
      }
    },
    distrust(position) {
      if (!window.hasGap(position)) return;
      window.clear();
      taken.raise();
    },
    stop: () => connected.stop(),
  };
}

function readMessage(message: JsMsg, outbox: string): CloudEvent | undefined {
  if (message.headers?.get(outboxHeader) !== outbox) return undefined;
  return message.json<CloudEvent>();
}
