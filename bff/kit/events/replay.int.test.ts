import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Transaction } from '../database.ts';
import type { Problem } from '../problem.ts';
import type { Consumer } from './consumer.ts';
import type { Replay } from './replays.ts';
import type { EventHandler } from './page-handler.ts';
import { adminClient, type AdminClient } from './testing/admin-client.ts';
import { openEventShop, type EventShop } from './testing/event-shop.ts';

let shop: EventShop;
let server: { port: number; stop(): Promise<void> };
let consumer: Consumer;
let admin: AdminClient;
/** Called before each event is projected. */
let before: (n: number) => Promise<void> | void;

/** Version guarded, as a handler should be: the highest number of each subject. */
const keepHighest: EventHandler = async (tx, event) => {
  const { n } = event.data as { n: number };
  await before(n);
  await tx.query(
    'test/keep',
    `insert into highest values ($1, $2, $3)
     on conflict (subject) do update set n = excluded.n, times = highest.times + 1
     where highest.n < excluded.n`,
    [event.subject, n, 1],
  );
};

const reset = async (tx: Transaction): Promise<void> => {
  await tx.query('test/reset', 'delete from highest');
};

beforeEach(async () => {
  shop = await openEventShop();
  before = () => undefined;
  await shop.target.db.query(
    'table',
    'create table highest (subject text primary key, n int not null, times int not null)',
  );
  server = await shop.feedServer();
  consumer = shop.follow(server.port, { handle: keepHighest, reset });
  admin = adminClient(shop, [consumer]);
});

afterEach(() => shop.close());

interface Projection {
  subjects: number;
  highest: number;
  times: number;
}

async function projection(): Promise<Projection> {
  const [row] = await shop.target.db.query<Projection>(
    'test/projection',
    `select count(*)::int as subjects, coalesce(sum(n), 0)::int as highest,
            coalesce(sum(times), 0)::int as times from highest`,
  );
  return row!;
}

/** `count` events at once, one after another for 50 subjects. */
async function emitMany(from: number, count: number): Promise<void> {
  await shop.source.db.query(
    'test/many',
    `insert into kit.outbox (source, type, subject, data)
     select 'cart', 'cart.test.v1', 's' || (i % 50), jsonb_build_object('n', i)
     from generate_series($1::int, $2::int) i order by i`,
    [from, from + count - 1],
  );
  shop.sequencer.wake();
}

const start = (json?: unknown) =>
  admin.call<Replay & Problem>('POST', '/consumers/orders/replay', json);

async function over(): Promise<Replay> {
  for (;;) {
    const { body } = await admin.call<Replay>('GET', '/consumers/orders/replay?timeout=5000');
    if (body.state !== 'running') return body;
  }
}

async function cursor(): Promise<number> {
  const [row] = await shop.target.db.query<{ pos: number }>('pos', 'select pos from kit.cursor');
  return row!.pos;
}

it('makes the projection again of the whole feed, in pages, and repairs what was wrong with it', async () => {
  await emitMany(1, 2_500);
  await consumer.caughtUp();
  const right = await projection();
  await shop.target.db.query('test/spoil', `update highest set n = n + 1 where subject = 's7'`);
  await shop.target.db.query('test/spoil2', `delete from highest where subject = 's8'`);
  const started = await start();
  expect(started.status).toBe(202);
  expect(started.body).toMatchObject({ consumer: 'orders', state: 'running', head: 2_500 });
  expect(await over()).toMatchObject({ state: 'done', position: 2_500, error: null });
  expect(await projection()).toEqual(right);
  expect(await cursor()).toBe(2_500);
  const inbox = 'select count(*)::int as count from kit.inbox';
  expect(await shop.target.db.query('test/inbox', inbox)).toEqual([{ count: 2_500 }]);
});

it('lets readers see the old projection or the new one, never a half, while new events come', async () => {
  await emitMany(1, 1_500);
  await consumer.caughtUp();
  const old = await projection();
  // What readers must not see: fewer subjects, or lower numbers, than there were.
  const sightings: Projection[] = [];
  const reached = Promise.withResolvers<void>();
  const goOn = Promise.withResolvers<void>();
  before = async (n) => {
    if (n !== 1_200) return;
    reached.resolve();
    await goOn.promise;
  };
  await start();
  await reached.promise;
  // The rebuild stands in its second page: everybody still reads what there was.
  sightings.push(await projection());
  await emitMany(1_501, 300);
  sightings.push(await projection());
  expect(sightings).toEqual([old, old]);
  goOn.resolve();

  let watching = true;
  const watch = async (): Promise<void> => {
    while (watching) sightings.push(await projection());
  };
  const watched = watch();
  expect(await over()).toMatchObject({ state: 'done' });
  await emitMany(1_801, 200);
  await consumer.caughtUp();
  watching = false;
  await watched;

  for (const sight of sightings) {
    expect(sight.subjects).toBe(50);
    expect(sight.highest).toBeGreaterThanOrEqual(old.highest);
  }
  // 50 subjects; the last 50 numbers are 1951 to 2000.
  expect((await projection()).highest).toBe((50 * (1_951 + 2_000)) / 2);
  expect((await projection()).times).toBe(2_000);
  expect(await cursor()).toBe(2_000);
});

it('changes nothing when the source is away, from the start or in the middle', async () => {
  await emitMany(1, 1_500);
  await consumer.caughtUp();
  const old = await projection();
  before = async (n) => {
    before = () => undefined;
    if (n === 1) await server.stop();
  };
  expect((await start()).status).toBe(202);
  const ended = await over();
  expect(ended).toMatchObject({ state: 'failed', error: { type: 'interrupted' } });
  expect(ended.error?.detail).toContain('The old projection stays as it was.');
  expect([await projection(), await cursor()]).toEqual([old, 1_500]);

  const refused = await start();
  expect([refused.status, refused.body.type]).toEqual([503, 'source-away']);
  expect([await projection(), await cursor()]).toEqual([old, 1_500]);

  await shop.feedServer(server.port);
  await emitMany(1_501, 10);
  await consumer.caughtUp();
  expect(await cursor()).toBe(1_510);
});

it('keeps the old projection when the handler fails at an event that could be projected before', async () => {
  await emitMany(1, 100);
  await consumer.caughtUp();
  const old = await projection();
  before = (n) => {
    if (n === 60) throw new Error('a mistake in the new handler');
  };
  await start();
  const ended = await over();
  expect(ended).toMatchObject({ state: 'failed', error: { type: 'event-failed' } });
  expect(ended.error?.detail).toMatch(/position 60: Error: a mistake in the new handler/);
  expect([await projection(), await cursor()]).toEqual([old, 100]);
  expect(await shop.target.db.query('dead', 'select 1 from kit.dead_letter')).toEqual([]);
});

it('tries dead letters along with the rest, keeps those that fail again and leaves out what was discarded', async () => {
  const dead = new Set([20, 40, 60]);
  before = (n) => {
    if (dead.has(n)) throw new Error('poison');
  };
  // Each number is a subject of its own, so that what is missing shows.
  await shop.source.db.query(
    'test/subjects',
    `insert into kit.outbox (source, type, subject, data)
     select 'cart', 'cart.test.v1', 't' || i, jsonb_build_object('n', i)
     from generate_series(1, 70) i order by i`,
  );
  shop.sequencer.wake();
  await consumer.caughtUp();
  const letters = await shop.target.db.query<{ id: number; pos: number }>(
    'dead',
    'select id, pos from kit.dead_letter order by pos',
  );
  expect(letters.map(({ pos }) => pos)).toEqual([20, 40, 60]);
  await admin.call('POST', `/dead-letters/${letters[2]?.id}/discard`, { reason: 'a test' });

  dead.delete(20);
  dead.delete(60);
  await start();
  expect(await over()).toMatchObject({ state: 'done', position: 70 });
  const missing = `select i from generate_series(1, 70) i
                   where not exists (select 1 from highest where subject = 't' || i) order by i`;
  expect(await shop.target.db.query('missing', missing)).toEqual([{ i: 40 }, { i: 60 }]);
  const left = 'select pos, retries, discarded_by from kit.dead_letter order by pos';
  expect(await shop.target.db.query('left', left)).toEqual([
    { pos: 40, retries: 1, discarded_by: null },
    { pos: 60, retries: 0, discarded_by: 'cli' },
  ]);
});

it('is refused when the feed ends before the consumer, unless that is how it should be', async () => {
  await emitMany(1, 100);
  await consumer.caughtUp();
  const old = await projection();
  await shop.source.db.query('test/lose', 'delete from kit.outbox where pos > 50');
  await start();
  expect(await over()).toMatchObject({ state: 'failed', error: { type: 'feed-shorter' } });
  expect([await projection(), await cursor()]).toEqual([old, 100]);
  await start({ force: true });
  expect(await over()).toMatchObject({ state: 'done', position: 50 });
  expect([(await projection()).times, await cursor()]).toEqual([50, 50]);
});

it('runs once at a time, also when another process of the service is asked', async () => {
  await emitMany(1, 10);
  await consumer.caughtUp();
  const other = shop.follow(server.port, {
    db: shop.another(shop.target),
    handle: keepHighest,
    reset,
  });
  const reached = Promise.withResolvers<void>();
  const goOn = Promise.withResolvers<void>();
  before = async () => {
    before = () => undefined;
    reached.resolve();
    await goOn.promise;
  };
  await start();
  await reached.promise;
  const again = await start();
  expect([again.status, again.body.type]).toEqual([409, 'replay-running']);
  const elsewhere = adminClient(shop, [other]);
  expect((await elsewhere.call('POST', '/consumers/orders/replay')).status).toBe(202);
  await expect
    .poll(async () => (await elsewhere.call('GET', '/consumers/orders/replay')).body)
    .toMatchObject({ state: 'failed', error: { type: 'replay-running' } });
  goOn.resolve();
  expect(await over()).toMatchObject({ state: 'done' });
});

it('is undone when the service stops in the middle', async () => {
  await emitMany(1, 100);
  await consumer.caughtUp();
  const old = await projection();
  const reached = Promise.withResolvers<void>();
  const goOn = Promise.withResolvers<void>();
  before = async () => {
    before = () => undefined;
    reached.resolve();
    await goOn.promise;
  };
  await start();
  await reached.promise;
  const stopped = consumer.stop();
  goOn.resolve();
  await stopped;
  expect(await over()).toMatchObject({ state: 'failed', error: { type: 'called-off' } });
  expect([await projection(), await cursor()]).toEqual([old, 100]);
});
