import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDatabase } from '../database.ts';
import { silentLogger } from '../logger.ts';
import type { CloudEvent, FeedPage } from './cloud-event.ts';
import { appendEvent } from './outbox.ts';
import { startSequencer } from './sequencer.ts';
import { openEventShop, type EventShop } from './testing/event-shop.ts';
import { writeConcurrently } from './testing/write-concurrently.ts';

const logger = silentLogger();
let shop: EventShop;

beforeEach(async () => {
  shop = await openEventShop();
});

afterEach(async () => {
  vi.restoreAllMocks();
  await shop.close();
});

async function authorization(): Promise<Record<string, string>> {
  return { authorization: `Bearer ${await shop.tokens.account.signService('cart')}` };
}

async function readFeed(search: string): Promise<FeedPage> {
  const headers = await authorization();
  const response = await shop.feedApp().request(`/events?${search}`, { headers });
  expect(response.status).toBe(200);
  return (await response.json()) as FeedPage;
}

describe('outbox and sequencer', () => {
  it('lose nothing and keep the order of each aggregate under 16 concurrent writers', async () => {
    const readers: CloudEvent[] = [];
    let after = 0;
    let writing = true;

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
    const count = await writeConcurrently(shop.source.url);
    writing = false;
    await reading;

    expect(readers).toHaveLength(count);
    const bySubject = Object.groupBy(readers, (event) => event.subject);
    for (const events of Object.values(bySubject)) {
      const order = (events ?? []).map((event) => (event.data as { n: number }).n);
      expect(order).toEqual(Array.from({ length: order.length }, (_, index) => index + 1));
    }
  });

  it('write nothing for a transaction that is rolled back', async () => {
    const failed = shop.source.db.transaction(async (tx) => {
      await appendEvent(tx, 'cart', { type: 'cart.test.v1', subject: 's', data: {} });
      throw new Error('undo');
    });
    await expect(failed).rejects.toThrow('undo');
    expect((await readFeed('timeout=0')).events).toEqual([]);
  });

  it('hand over to a second sequencer when the first one goes', async () => {
    const other = createDatabase({ url: shop.source.url, logger });
    const second = startSequencer({ db: other, logger });
    shop.onClose(other.close);
    shop.onClose(second.stop);
    await shop.emit('s', 1);
    await readFeed('timeout=5000');
    await shop.sequencer.stop();
    await shop.emit('s', 2);
    const page = await readFeed('lastEventId=1&timeout=10000');
    expect(page.events.map((event) => event.pos)).toEqual([2]);
  });

  it('goes on after its database connection was cut', async () => {
    await shop.emit('s', 1);
    await readFeed('timeout=5000');
    await shop.source.db.query(
      'cut',
      `select pg_terminate_backend(pid) from pg_locks
       where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`,
    );
    await shop.emit('s', 2);
    expect((await readFeed('lastEventId=1&timeout=10000')).events).toHaveLength(1);
  });
});

describe('the feed', () => {
  it('answers with CloudEvents, the trace of the writer included', async () => {
    const traceparent = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
    await shop.emit('order-1', 1, traceparent);
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

  it('says how far it goes, and of which outbox', async () => {
    const head = async (): Promise<unknown> => {
      const headers = await authorization();
      return (await shop.feedApp().request('/events/head', { headers })).json();
    };
    const outbox = expect.stringMatching(/^[\da-f-]{36}$/) as unknown;
    expect(await head()).toEqual({ pos: 0, outbox });
    for (const n of [1, 2]) await shop.emit('s', n);
    await readFeed('lastEventId=1&timeout=5000');
    expect(await head()).toEqual({ pos: 2, outbox });
  });

  it('waits for news and answers as soon as there is some', async () => {
    const waiting = readFeed('timeout=20000');
    await shop.emit('s', 1);
    expect((await waiting).events).toHaveLength(1);
  });

  it('is closed to services that are not named, and to nonsense', async () => {
    const app = shop.feedApp();
    expect((await app.request('/events')).status).toBe(401);
    expect((await app.request('/events/head')).status).toBe(401);
    const headers = await authorization();
    const response = await app.request('/events?limit=-1', { headers });
    expect(response.status).toBe(422);
  });

  it('ends a long poll when the service stops', async () => {
    const server = await shop.feedServer();
    const headers = await authorization();
    const polling = fetch(`http://127.0.0.1:${server.port}/events?timeout=25000`, { headers });
    await fetch(`http://127.0.0.1:${server.port}/healthz`);
    await server.stop();
    expect((await polling).status).toBe(200);
  });
});

describe('a consumer', () => {
  it('forgets the ids of events after a week, not before', async () => {
    await shop.target.db.query(
      'test/old',
      `insert into kit.inbox values
         ('orders', gen_random_uuid(), now() - interval '8 days'),
         ('orders', gen_random_uuid(), now() - interval '6 days'),
         ('other', gen_random_uuid(), now() - interval '8 days')`,
    );
    const { port } = await shop.feedServer();
    await shop.follow(port).caughtUp();
    const left = 'select consumer from kit.inbox order by consumer';
    await expect
      .poll(() => shop.target.db.query('test/left', left))
      .toEqual([{ consumer: 'orders' }, { consumer: 'other' }]);
  });

  it('asks the next instance of the source when one is away', async () => {
    const { port } = await shop.feedServer();
    const away = await shop.feedServer();
    await away.stop();
    await shop.emit('s', 1);
    // The first of the list is asked first.
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const url = `http://127.0.0.1:${away.port},http://127.0.0.1:${port}`;
    await shop.follow(port, { url }).caughtUp();
    expect(await shop.seen()).toEqual([1]);
  });
});
