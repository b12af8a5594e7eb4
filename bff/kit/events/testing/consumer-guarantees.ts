import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NatsOptions } from '../nats/stream-name.ts';
import type { EventHandler, PageHandler } from '../page-handler.ts';
import { createUpcast } from '../upcast.ts';
import { openEventShop, project, type EventShop } from './event-shop.ts';
import { writeConcurrently } from './write-concurrently.ts';

const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);

/** What a consumer promises, whatever brings the events. */
export function describeGuarantees(
  transport: string,
  /** nothing for the feed alone; else a broker with a prefix of its own, and how to clean up after it */
  open: () => { nats: NatsOptions | undefined; clean(): Promise<void> },
): void {
  describe(`a consumer by ${transport}`, () => {
    let shop: EventShop;
    let clean: () => Promise<void>;

    beforeEach(async () => {
      const opened = open();
      clean = opened.clean;
      shop = await openEventShop(opened.nats);
    });

    afterEach(async () => {
      await shop.close();
      await clean();
    });

    it('projects everything once, in order, and resumes where it was', async () => {
      const { port } = await shop.feedServer();
      await shop.emit('s', 1);
      await shop.emit('s', 2);
      const first = shop.follow(port);
      await first.caughtUp();
      await first.stop();
      await shop.emit('s', 3);
      await shop.follow(port).caughtUp();
      expect(await shop.seen()).toEqual([1, 2, 3]);
    });

    it('misses nothing of 16 concurrent writers and keeps the order of each subject', async () => {
      const { port } = await shop.feedServer();
      const consumer = shop.follow(port);
      await shop.connected(consumer);
      const count = await writeConcurrently(shop.source.url);
      shop.sequencer.wake();
      await consumer.caughtUp();
      if (shop.nats) expect(consumer.received.stream).toBeGreaterThan(0);
      const rows = await shop.target.db.query<{ subject: string; n: number }>(
        'test/seen',
        'select subject, n from seen order by ctid',
      );
      expect(rows).toHaveLength(count);
      for (const ofSubject of Object.values(Object.groupBy(rows, (row) => row.subject))) {
        const order = (ofSubject ?? []).map((row) => row.n);
        expect(order).toEqual(upTo(order.length));
      }
    });

    it('projects each event once although two processes follow under one name', async () => {
      const { port } = await shop.feedServer();
      const both = [shop.follow(port), shop.follow(port, { db: shop.another(shop.target) })];
      await Promise.all(both.map(shop.connected));
      for (const n of upTo(40)) await shop.emit('s', n);
      await Promise.all(both.map((one) => one.caughtUp()));
      expect(await shop.seen()).toEqual(upTo(40));
    });

    it('recognises an event that is delivered again under another position', async () => {
      const { port } = await shop.feedServer();
      const consumer = shop.follow(port);
      await shop.connected(consumer);
      await shop.emit('s', 1);
      await consumer.caughtUp();
      await shop.source.db.query(
        'again',
        `insert into kit.outbox (id, source, type, subject, data)
         select id, source, type, subject, data from kit.outbox`,
      );
      shop.sequencer.wake();
      await consumer.caughtUp();
      expect(await shop.seen()).toEqual([1]);
      const cursor = await shop.target.db.query('cursor', 'select pos from kit.cursor');
      expect(cursor).toEqual([{ pos: 2 }]);
    });

    it('leaves neither projection nor cursor behind when the handler fails in the middle of a page', async () => {
      const { port } = await shop.feedServer();
      for (const n of upTo(3)) await shop.emit('s', n);
      // Until then the first page may end before the event that fails.
      await shop.sequenced();
      const outside: { pos: number; seen: number }[] = [];
      let failures = 0;
      const handle: EventHandler = async (tx, event) => {
        await project(tx, event);
        if ((event.data as { n: number }).n !== 2 || failures > 0) return;
        failures += 1;
        // What another connection sees while the page is half projected.
        const rows = await shop.target.db.query<{ pos: number; seen: number }>(
          'test/outside',
          'select pos::int, (select count(*)::int from seen) as seen from kit.cursor',
        );
        outside.push(...rows);
        throw new Error('once');
      };
      await shop.follow(port, { handle }).caughtUp();
      // A broker cuts its pages as it likes; what was projected before is there with its cursor.
      const before = shop.nats ? (outside[0]?.seen ?? -1) : 0;
      expect(outside).toEqual([{ pos: before, seen: before }]);
      expect(before).toBeLessThan(2);
      expect(await shop.seen()).toEqual([1, 2, 3]);
    });

    it('puts an event aside that fails five times, and goes on with the next', async () => {
      const { port } = await shop.feedServer();
      let tries = 0;
      const handle: EventHandler = async (tx, event) => {
        if ((event.data as { n: number }).n === 2) {
          tries += 1;
          throw new Error('poison');
        }
        await project(tx, event);
      };
      const consumer = shop.follow(port, { handle });
      await shop.connected(consumer);
      for (const n of upTo(3)) await shop.emit('s', n);
      await consumer.caughtUp();
      expect(await shop.seen()).toEqual([1, 3]);
      // Five times alone; and once with its page, if it came with another.
      expect([5, 6]).toContain(tries);
      const dead = 'select consumer, pos, error from kit.dead_letter';
      expect(await shop.target.db.query('dead', dead)).toEqual([
        { consumer: 'orders', pos: 2, error: 'Error: poison' },
      ]);
    });

    it('puts the one bad event of a page aside when pages are taken at once', async () => {
      const { port } = await shop.feedServer();
      for (const n of upTo(5)) await shop.emit('s', n);
      // Until then the first page may end before the event that fails.
      await shop.sequenced();
      const handlePage: PageHandler = async (tx, events) => {
        for (const event of events) await project(tx, event);
        if (events.some((event) => (event.data as { n: number }).n === 3))
          throw new Error('poison');
      };
      await shop.follow(port, { handlePage }).caughtUp();
      expect(await shop.seen()).toEqual([1, 2, 4, 5]);
      const dead = 'select pos, error from kit.dead_letter';
      expect(await shop.target.db.query('dead', dead)).toEqual([
        { pos: 3, error: 'Error: poison' },
      ]);
    });

    it('hands the newest version of an event to the handler, and keeps a failed one as it came', async () => {
      const { port } = await shop.feedServer();
      const upcast = createUpcast({
        'cart.test.v1': {
          type: 'cart.test.v2',
          data: ({ n }: { n: number }) => {
            if (n === 2) throw new Error('no version 2 of this');
            return { n: n * 10 };
          },
        },
      });
      for (const n of upTo(3)) await shop.emit('s', n);
      await shop.follow(port, { upcast }).caughtUp();
      expect(await shop.seen()).toEqual([10, 30]);
      const dead = `select event->>'type' as type, event->'data' as data from kit.dead_letter`;
      expect(await shop.target.db.query('dead', dead)).toEqual([
        { type: 'cart.test.v1', data: { n: 2 } },
      ]);
    });

    it('waits while the source is down and goes on when it is back', async () => {
      const first = await shop.feedServer();
      const consumer = shop.follow(first.port);
      await shop.emit('s', 1);
      await consumer.caughtUp();
      await first.stop();
      await shop.emit('s', 2);
      await shop.feedServer(first.port);
      await consumer.caughtUp();
      expect(await shop.seen()).toEqual([1, 2]);
    });
  });
}
