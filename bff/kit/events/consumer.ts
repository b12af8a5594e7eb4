import type { Database } from '../database.ts';
import type { Logger } from '../logger.ts';
import type { Tokens } from '../tokens.ts';
import type { FeedPage } from './cloud-event.ts';
import { CursorMoved, forgetOldEvents, readCursor } from './cursor.ts';
import { createBeacon } from './signals.ts';
import { takeIn, type EventHandler } from './take-in.ts';

const longPollMs = 20_000;
/** How much later than promised an answer may come before the connection counts as dead. */
const slackMs = 10_000;
const pageSize = 200;
const tidyEveryMs = 3_600_000;
const backoffMs = { first: 250, most: 5_000 };

export interface Consumer {
  stop(): Promise<void>;
  /** Resolves when everything the source had committed before the call has been projected. */
  caughtUp(): Promise<void>;
}

/**
 * Follows another service's feed and projects its events, each exactly once: the cursor moves in
 * the transaction of the projection. While the source is down it waits and goes on where it was.
 *
 * @param o.name of this projection; it is the key of its cursor, so keep it
 * @param o.url of the source service
 * @param o.handle must write only through `tx`; it may run again after a failure
 */
export function startConsumer(o: {
  db: Database;
  name: string;
  url: string;
  audience: string;
  tokens: Tokens;
  logger: Logger;
  handle: EventHandler;
}): Consumer {
  const stopping = new AbortController();
  const { signal } = stopping;
  const progress = createBeacon();
  let position: number | undefined;
  let tidyAt = 0;

  async function fetchPage(after: number, timeout: number, limit: number): Promise<FeedPage> {
    const attempt = new AbortController();
    const abort = (): void => attempt.abort();
    const timer = setTimeout(abort, timeout + slackMs);
    signal.addEventListener('abort', abort);
    try {
      const url = `${o.url}/events?lastEventId=${after}&timeout=${timeout}&limit=${limit}`;
      const authorization = `Bearer ${await o.tokens.signService(o.audience)}`;
      const response = await fetch(url, { headers: { authorization }, signal: attempt.signal });
      if (!response.ok) throw new Error(`${o.url}/events answered ${response.status}`);
      return (await response.json()) as FeedPage;
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
    }
  }

  async function step(): Promise<void> {
    position ??= await readCursor(o.db, o.name);
    if (Date.now() >= tidyAt) {
      tidyAt = Date.now() + tidyEveryMs;
      await forgetOldEvents(o.db, o.name);
    }
    const { events } = await fetchPage(position, longPollMs, pageSize);
    if (events.length === 0 || signal.aborted) return;
    position = await takeIn(o, position, events);
    progress.raise();
  }

  async function follow(): Promise<void> {
    let failures = 0;
    while (!signal.aborted) {
      try {
        await step();
        if (failures > 0) o.logger.info({ consumer: o.name }, 'the feed is back');
        failures = 0;
      } catch (error) {
        position = undefined;
        if (signal.aborted || error instanceof CursorMoved) continue;
        failures += 1;
        if (failures === 1) {
          o.logger.warn({ err: error, consumer: o.name }, 'the feed is away, trying on');
        }
        await progress.changed(progress.count, backoff(failures), signal);
      }
    }
  }

  const finished = follow();
  return {
    async stop() {
      stopping.abort();
      await finished;
    },
    async caughtUp() {
      while (!signal.aborted) {
        const seen = progress.count;
        const known = position;
        if (known !== undefined) {
          const page = await fetchPage(known, 0, 1).catch(() => undefined);
          if (page?.events.length === 0) return;
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
