import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../database.ts';
import { createDatabase } from '../database.ts';
import { silentLogger } from '../logger.ts';
import { serve } from '../serve.ts';
import { createService } from '../service.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { testTokens } from '../testing/test-tokens.ts';
import type { CloudEvent, FeedPage } from './cloud-event.ts';
import { startConsumer } from './consumer.ts';
import { mountFeed } from './feed.ts';
import { appendEvent } from './outbox.ts';
import { startSequencer, type Sequencer } from './sequencer.ts';
import type { EventHandler } from './take-in.ts';

const tokens = testTokens();
const logger = silentLogger();
let source: TestDatabase;
let target: TestDatabase;
let sequencer: Sequencer;
let close: (() => Promise<void>)[];

beforeEach(async () => {
  [source, target] = await Promise.all([openTestDatabase(), openTestDatabase()]);
  await target.db.query('create', 'create table seen (id uuid, subject text, n int)');
  sequencer = startSequencer({ db: source.db, logger });
  close = [];
});

afterEach(async () => {
  for (const one of close.toReversed()) await one();
  await sequencer.stop();
  await Promise.all([source.drop(), target.drop()]);
});

function feedApp(db: Database = source.db) {
  const app = createService({ name: 'cart', version: '1', tokens: tokens.cart, logger });
  mountFeed(app, { db, tokens: tokens.cart, issuers: ['account'] });
  return app;
}

async function feedServer(port = 0) {
  const server = await serve({ app: feedApp(), port, host: '127.0.0.1', logger, onStop: [] });
  close.push(server.stop);
  return server;
}

async function readFeed(search: string): Promise<FeedPage> {
  const authorization = `Bearer ${await tokens.account.signService('cart')}`;
  const response = await feedApp().request(`/events?${search}`, { headers: { authorization } });
  expect(response.status).toBe(200);
  return (await response.json()) as FeedPage;
}

function emit(subject: string, n: number, traceparent?: string): Promise<void> {
  return source.db.transaction((tx) =>
    appendEvent(tx, 'cart', { type: 'cart.test.v1', subject, data: { n } }, traceparent),
  );
}

const project: EventHandler = async (tx, event) => {
  const { n } = event.data as { n: number };
  await tx.query('project', 'insert into seen values ($1, $2, $3)', [event.id, event.subject, n]);
};

function follow(port: number, handle: EventHandler = project, db: Database = target.db) {
  const consumer = startConsumer({
    db,
    name: 'orders',
    url: `http://127.0.0.1:${port}`,
    audience: 'cart',
    tokens: tokens.account,
    logger,
    handle,
  });
  close.push(consumer.stop);
  return consumer;
}

async function seen(): Promise<number[]> {
  const rows = await target.db.query<{ n: number }>('seen', 'select n from seen order by ctid');
  return rows.map((row) => row.n);
}

describe('outbox and sequencer', () => {
  it('lose nothing and keep the order of each aggregate under 16 concurrent writers', async () => {
    await source.db.query('table', 'create table aggregate (id text primary key, n int not null)');
    await source.db.query(
      'fill',
      `insert into aggregate select 'a' || i, 0 from generate_series(0, 7) i`,
    );
    const writers = createDatabase({ url: source.url, max: 16, logger });
    close.push(writers.close);
    const readers: CloudEvent[] = [];
    let after = 0;
    let writing = true;

    async function write(writer: number): Promise<void> {
      for (let turn = 0; turn < 25; turn += 1) {
        await writers.transaction(async (tx) => {
          const subject = `a${(writer + turn) % 8}`;
          const [row] = await tx.query<{ n: number }>(
            'bump',
            'update aggregate set n = n + 1 where id = $1 returning n',
            [subject],
          );
          await appendEvent(tx, 'cart', { type: 'cart.test.v1', subject, data: { n: row?.n } });
          // Hold the transaction open for a varying time, so that commits come out of order.
          await tx.query('hold', `select pg_sleep($1)`, [((writer * turn) % 7) / 1000]);
        });
      }
    }

    async function read(): Promise<void> {
      for (;;) {
        const last = !writing;
        const page = await readFeed(`lastEventId=${after}&timeout=${last ? 0 : 50}&limit=50`);
        readers.push(...page.events);
        after = page.lastEventId;
        if (last && page.events.length === 0) return;
      }
    }

    const reading = read();
    await Promise.all(Array.from({ length: 16 }, (_, writer) => write(writer)));
    writing = false;
    await reading;

    expect(readers).toHaveLength(16 * 25);
    const bySubject = Object.groupBy(readers, (event) => event.subject);
    for (const events of Object.values(bySubject)) {
      const order = (events ?? []).map((event) => (event.data as { n: number }).n);
      expect(order).toEqual(Array.from({ length: order.length }, (_, index) => index + 1));
    }
  });

  it('write nothing for a transaction that is rolled back', async () => {
    const failed = source.db.transaction(async (tx) => {
      await appendEvent(tx, 'cart', { type: 'cart.test.v1', subject: 's', data: {} });
      throw new Error('undo');
    });
    await expect(failed).rejects.toThrow('undo');
    expect((await readFeed('timeout=0')).events).toEqual([]);
  });

  it('hand over to a second sequencer when the first one goes', async () => {
    const other = createDatabase({ url: source.url, logger });
    const second = startSequencer({ db: other, logger });
    close.push(other.close, second.stop);
    await emit('s', 1);
    await readFeed('timeout=5000');
    await sequencer.stop();
    await emit('s', 2);
    const page = await readFeed('lastEventId=1&timeout=10000');
    expect(page.events.map((event) => event.pos)).toEqual([2]);
  });

  it('goes on after its database connection was cut', async () => {
    await emit('s', 1);
    await readFeed('timeout=5000');
    await source.db.query(
      'cut',
      `select pg_terminate_backend(pid) from pg_locks
       where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`,
    );
    await emit('s', 2);
    expect((await readFeed('lastEventId=1&timeout=10000')).events).toHaveLength(1);
  });
});

describe('the feed', () => {
  it('answers with CloudEvents, the trace of the writer included', async () => {
    const traceparent = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
    await emit('order-1', 1, traceparent);
    const page = await readFeed('timeout=0');
    expect(page).toEqual({
      lastEventId: 1,
      events: [
        {
          specversion: '1.0',
          datacontenttype: 'application/json',
          id: expect.stringMatching(/^[\da-f-]{36}$/),
          source: 'cart',
          type: 'cart.test.v1',
          subject: 'order-1',
          time: expect.stringMatching(/^\d{4}-.*Z$/),
          data: { n: 1 },
          pos: 1,
          traceparent,
        },
      ],
    });
  });

  it('waits for news and answers as soon as there is some', async () => {
    const waiting = readFeed('timeout=20000');
    await emit('s', 1);
    expect((await waiting).events).toHaveLength(1);
  });

  it('is closed to services that are not named, and to nonsense', async () => {
    const app = feedApp();
    expect((await app.request('/events')).status).toBe(401);
    const authorization = `Bearer ${await tokens.account.signService('cart')}`;
    const response = await app.request('/events?limit=-1', { headers: { authorization } });
    expect(response.status).toBe(422);
  });

  it('ends a long poll when the service stops', async () => {
    const server = await feedServer();
    const authorization = `Bearer ${await tokens.account.signService('cart')}`;
    const polling = fetch(`http://127.0.0.1:${server.port}/events?timeout=25000`, {
      headers: { authorization },
    });
    await fetch(`http://127.0.0.1:${server.port}/healthz`);
    await server.stop();
    expect((await polling).status).toBe(200);
  });
});

describe('a consumer', () => {
  it('projects everything once, in order, and resumes where it was', async () => {
    const { port } = await feedServer();
    await emit('s', 1);
    await emit('s', 2);
    const first = follow(port);
    await first.caughtUp();
    await first.stop();
    await emit('s', 3);
    await follow(port).caughtUp();
    expect(await seen()).toEqual([1, 2, 3]);
  });

  it('projects each event once although two processes follow under one name', async () => {
    const { port } = await feedServer();
    const other = createDatabase({ url: target.url, logger });
    close.push(other.close);
    const both = [follow(port), follow(port, project, other)];
    for (let n = 1; n <= 40; n += 1) await emit('s', n);
    await Promise.all(both.map((one) => one.caughtUp()));
    expect(await seen()).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
  });

  it('recognises an event that is delivered again under another position', async () => {
    const { port } = await feedServer();
    await emit('s', 1);
    const consumer = follow(port);
    await consumer.caughtUp();
    await source.db.query(
      'again',
      `insert into kit.outbox (id, source, type, subject, data)
       select id, source, type, subject, data from kit.outbox`,
    );
    sequencer.wake();
    await consumer.caughtUp();
    expect(await seen()).toEqual([1]);
    expect(await target.db.query('cursor', 'select pos from kit.cursor')).toEqual([{ pos: 2 }]);
  });

  it('forgets the ids of events after a week, not before', async () => {
    await target.db.query(
      'test/old',
      `insert into kit.inbox values
         ('orders', gen_random_uuid(), now() - interval '8 days'),
         ('orders', gen_random_uuid(), now() - interval '6 days'),
         ('other', gen_random_uuid(), now() - interval '8 days')`,
    );
    const { port } = await feedServer();
    await follow(port).caughtUp();
    const left = 'select consumer from kit.inbox order by consumer';
    await expect
      .poll(() => target.db.query('test/left', left))
      .toEqual([{ consumer: 'orders' }, { consumer: 'other' }]);
  });

  it('puts an event aside that fails five times, and goes on with the next', async () => {
    const { port } = await feedServer();
    let tries = 0;
    for (const n of [1, 2, 3]) await emit('s', n);
    const consumer = follow(port, async (tx, event) => {
      if ((event.data as { n: number }).n === 2) {
        tries += 1;
        throw new Error('poison');
      }
      await project(tx, event);
    });
    await consumer.caughtUp();
    expect(await seen()).toEqual([1, 3]);
    // once with its page, then five times alone
    expect(tries).toBe(6);
    const dead = await target.db.query('dead', 'select consumer, pos, error from kit.dead_letter');
    expect(dead).toEqual([{ consumer: 'orders', pos: 2, error: 'Error: poison' }]);
  });

  it('waits while the source is down and goes on when it is back', async () => {
    const first = await feedServer();
    const consumer = follow(first.port);
    await emit('s', 1);
    await consumer.caughtUp();
    await first.stop();
    await emit('s', 2);
    await feedServer(first.port);
    await consumer.caughtUp();
    expect(await seen()).toEqual([1, 2]);
  });
});
