import { expect } from 'vitest';
import { createDatabase, type Database } from '../../database.ts';
import { silentLogger } from '../../logger.ts';
import { serve } from '../../serve.ts';
import { createService } from '../../service.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { testTokens } from '../../testing/test-tokens.ts';
import { startConsumer, type Consumer } from '../consumer.ts';
import { mountFeed } from '../feed.ts';
import type { NatsOptions } from '../nats/stream-name.ts';
import { appendEvent } from '../outbox.ts';
import { startSequencer, type Sequencer } from '../sequencer.ts';
import type { EventHandler, PageHandler } from '../page-handler.ts';

const tokens = testTokens();
const logger = silentLogger();

type Follow = Partial<Omit<Parameters<typeof startConsumer>[0], 'handle' | 'handlePage'>> & {
  handle?: EventHandler;
  handlePage?: PageHandler;
};

/** A source `cart` with outbox, sequencer and feed, and a database of `account` that projects into `seen`. */
export interface EventShop {
  source: TestDatabase;
  target: TestDatabase;
  sequencer: Sequencer;
  tokens: typeof tokens;
  nats: NatsOptions | undefined;
  feedApp(db?: Database): ReturnType<typeof createService>;
  feedServer(port?: number): Promise<{ port: number; stop(): Promise<void> }>;
  /** A second process of the source or the target: closed with the shop. */
  another(database: TestDatabase): Database;
  emit(subject: string, n: number, traceparent?: string): Promise<void>;
  /** Waits until every event has its place in the feed. */
  sequenced(): Promise<void>;
  /** Consumer `orders`; `port` of the feed it reads. */
  follow(port: number, options?: Follow): Consumer;
  /** Waits until the consumer reads from the stream, if there is a broker. */
  connected(consumer: Consumer): Promise<void>;
  seen(): Promise<number[]>;
  onClose(close: () => Promise<void>): void;
  close(): Promise<void>;
}

/** Writes the event's number into `seen`. */
export const project: EventHandler = async (tx, event) => {
  const { n } = event.data as { n: number };
  await tx.query('project', 'insert into seen values ($1, $2, $3)', [event.id, event.subject, n]);
};

export async function openEventShop(nats?: NatsOptions): Promise<EventShop> {
  const [source, target] = await Promise.all([openTestDatabase(), openTestDatabase()]);
  await target.db.query('create', 'create table seen (id uuid, subject text, n int)');
  const sequencer = startSequencer({ db: source.db, logger, source: 'cart', nats });
  const closing: (() => Promise<void>)[] = [];

  function feedApp(db: Database = source.db) {
    const app = createService({ name: 'cart', version: '1', tokens: tokens.cart, logger });
    mountFeed(app, { db, tokens: tokens.cart, issuers: ['account'] });
    return app;
  }

  return {
    source,
    target,
    sequencer,
    tokens,
    nats,
    feedApp,
    async feedServer(port = 0) {
      const app = feedApp();
      const server = await serve({ app, port, host: '127.0.0.1', logger, onStop: [] });
      closing.push(server.stop);
      return server;
    },
    another(database) {
      const db = createDatabase({ url: database.url, logger });
      closing.push(db.close);
      return db;
    },
    emit: (subject, n, traceparent) =>
      source.db.transaction((tx) =>
        appendEvent(tx, 'cart', { type: 'cart.test.v1', subject, data: { n } }, traceparent),
      ),
    async sequenced() {
      const pending = 'select count(*)::int as count from kit.outbox where pos is null';
      await expect.poll(() => source.db.query('pending', pending)).toEqual([{ count: 0 }]);
    },
    follow(port, { handle = project, handlePage, ...options } = {}) {
      const consumer = startConsumer({
        db: target.db,
        name: 'orders',
        url: `http://127.0.0.1:${port}`,
        audience: 'cart',
        tokens: tokens.account,
        logger,
        nats,
        ...options,
        ...(handlePage ? { handlePage } : { handle }),
      });
      closing.push(consumer.stop);
      return consumer;
    },
    async connected(consumer) {
      if (nats) await expect.poll(() => consumer.via, { timeout: 20_000 }).toBe('stream');
    },
    async seen() {
      const rows = await target.db.query<{ n: number }>('seen', 'select n from seen order by ctid');
      return rows.map((row) => row.n);
    },
    onClose: (close) => closing.push(close),
    async close() {
      for (const one of closing.toReversed()) await one();
      await sequencer.stop();
      await Promise.all([source.drop(), target.drop()]);
    },
  };
}
