import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { jetstream } from '@nats-io/jetstream';
import { connect, headers } from '@nats-io/transport-node';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CloudEvent } from './cloud-event.ts';
import type { Consumer } from './consumer.ts';
import { findStream } from './nats/ensure-stream.ts';
import { readStream } from './nats/read-stream.ts';
import { outboxHeader, streamName, subjectOf, type NatsOptions } from './nats/stream-name.ts';
import { startSequencer } from './sequencer.ts';
import { openEventShop, type EventShop } from './testing/event-shop.ts';
import { natsUrl, ownStream, withStreams } from './testing/own-stream.ts';
import { silentLogger } from '../logger.ts';

const patient = { timeout: 20_000 };
let shop: EventShop;
let nats: NatsOptions;
let clean: () => Promise<void>;

async function open(options: NatsOptions): Promise<void> {
  nats = options;
  shop = await openEventShop(nats);
}

const follow = async (): Promise<Consumer> => shop.follow((await shop.feedServer()).port);

async function connected(): Promise<Consumer> {
  const consumer = await follow();
  await shop.connected(consumer);
  return consumer;
}

async function emit(...numbers: number[]): Promise<void> {
  for (const n of numbers) await shop.emit('s', n);
}

/** Emits `from` and the following numbers until one came by the stream; returns the last one. */
async function emitUntilByStream(consumer: Consumer, from: number): Promise<number> {
  const before = consumer.received.stream;
  let n = from - 1;
  await expect
    .poll(async () => {
      await emit((n += 1));
      await consumer.caughtUp();
      return consumer.received.stream;
    }, patient)
    .toBeGreaterThan(before);
  return n;
}

const seen = (): Promise<number[]> => shop.seen();

/** All messages of the stream, in its order. */
function stored(): Promise<{ subject: string; id: string; event: CloudEvent }[]> {
  return withStreams(nats, async (jsm) => {
    const name = streamName(nats, 'cart');
    const info = await findStream(jsm, name);
    if (!info || info.state.messages === 0) return [];
    const found = [];
    for (let seq = info.state.first_seq; seq <= info.state.last_seq; seq += 1) {
      const message = await jsm.streams.getMessage(name, { seq });
      if (!message) continue;
      const id = message.header.get('Nats-Msg-Id');
      found.push({ subject: message.subject, id, event: message.json<CloudEvent>() });
    }
    return found;
  });
}

/** What somebody else, or a broker that forgot, might put into the stream. */
async function publish(events: CloudEvent[], outbox: string): Promise<void> {
  const connection = await connect({ servers: nats.url });
  try {
    for (const event of events) {
      const about = headers();
      about.set(outboxHeader, outbox);
      const subject = subjectOf(nats, 'cart', event.type);
      await jetstream(connection).publish(subject, JSON.stringify(event), { headers: about });
    }
  } finally {
    await connection.close();
  }
}

async function outboxId(): Promise<string> {
  const rows = await shop.source.db.query<{ id: string }>(
    'id',
    'select id from kit.outbox_identity',
  );
  return rows[0]?.id ?? '';
}

function purge(): Promise<unknown> {
  return withStreams(nats, (jsm) => jsm.streams.purge(streamName(nats, 'cart')));
}

describe.skipIf(natsUrl === undefined)('events by a broker', () => {
  beforeEach(async () => {
    const own = ownStream(natsUrl);
    clean = own.clean;
    await open(own.nats);
  });

  afterEach(async () => {
    await shop.close();
    await clean();
  });

  it('are in the stream in the order of the feed, under the id of the event', async () => {
    await connected();
    await emit(1, 2, 3);
    await expect.poll(async () => (await stored()).length, patient).toBe(3);
    const messages = await stored();
    expect(messages.map(({ event }) => event.pos)).toEqual([1, 2, 3]);
    for (const { id, subject, event } of messages) {
      expect(id).toBe(event.id);
      expect(subject).toBe(`${nats.prefix}.cart.cart.test.v1`);
    }
    const marks = 'select pos from kit.published';
    await expect.poll(() => shop.source.db.query('marks', marks), patient).toEqual([{ pos: 3 }]);
  });

  it('come by the stream, also while the source answers nothing', async () => {
    const server = await shop.feedServer();
    const consumer = shop.follow(server.port);
    await shop.connected(consumer);
    await emit(1);
    await consumer.caughtUp();
    await server.stop();
    await emit(2, 3);
    await expect.poll(seen, patient).toEqual([1, 2, 3]);
    expect(consumer.received.stream).toBeGreaterThanOrEqual(2);
  });

  it('are taken once and in order when the broker delivers them again, late and turned round', async () => {
    const consumer = await connected();
    await emit(1, 2, 3);
    await consumer.caughtUp();
    const events = (await stored()).map(({ event }) => event);
    await publish(events.toReversed(), await outboxId());
    await emit(4);
    await expect.poll(seen, patient).toEqual([1, 2, 3, 4]);
    expect(await shop.target.db.query('dead', 'select 1 from kit.dead_letter')).toEqual([]);
  });

  it('that a stream does not have are read from the feed: purged, or made before there was a broker', async () => {
    await emit(1, 2);
    const first = await connected();
    await first.caughtUp();
    await first.stop();
    await emit(3, 4);
    await expect.poll(async () => (await stored()).at(-1)?.event.pos, patient).toBe(4);
    await purge();
    await emit(5);
    const second = await connected();
    await emit(6);
    await expect.poll(seen, patient).toEqual([1, 2, 3, 4, 5, 6]);
    expect(second.received.feed).toBeGreaterThanOrEqual(2);
  });

  it('go on, and by the stream again, after the stream was deleted', async () => {
    const consumer = await connected();
    await emit(1);
    await consumer.caughtUp();
    await withStreams(nats, (jsm) => jsm.streams.delete(streamName(nats, 'cart')));
    await emit(2);
    await expect.poll(seen, patient).toEqual([1, 2]);
    await shop.connected(consumer);
    const n = await emitUntilByStream(consumer, 3);
    await consumer.caughtUp();
    expect(await seen()).toEqual(Array.from({ length: n }, (_, index) => index + 1));
  });

  it('do not keep a reader that is stopped while it opens the stream', async () => {
    const { feed } = await connected();
    await emit(1);
    await expect.poll(stored, patient).toHaveLength(1);
    const opening = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    const reader = readStream({
      nats,
      source: 'cart',
      reader: 'late',
      feed,
      logger: silentLogger(),
      async position() {
        opening.resolve();
        await goOn.promise;
        // All there is: nothing will come that could end the wait.
        return 1;
      },
    });
    await opening.promise;
    const stopped = reader.stop();
    goOn.resolve();
    await stopped;
    expect(reader.live).toBe(false);
  });

  it('of another outbox are never projected, and its stream is emptied', async () => {
    const consumer = await connected();
    await emit(1);
    await consumer.caughtUp();
    const [event] = (await stored()).map((one) => one.event);
    const foreign = { ...event!, id: crypto.randomUUID(), pos: 2, data: { n: 99 } };
    await publish([foreign], crypto.randomUUID());
    await emit(2);
    await expect.poll(seen, patient).toEqual([1, 2]);

    // The source's database is made anew: its positions begin at 1 again, in the same stream.
    await shop.sequencer.stop();
    await shop.source.db.query('anew', 'update kit.outbox_identity set id = gen_random_uuid()');
    const again = startSequencer({
      db: shop.source.db,
      logger: silentLogger(),
      source: 'cart',
      nats,
    });
    shop.onClose(again.stop);
    await expect.poll(async () => (await stored()).length, patient).toBe(0);
    await emit(3);
    await expect.poll(seen, patient).toEqual([1, 2, 3]);
  });

  it('that the feed does not know are not waited for', async () => {
    const consumer = await connected();
    const n = await emitUntilByStream(consumer, 1);
    const [event] = (await stored()).map((one) => one.event);
    const read = vi.spyOn(consumer.feed, 'read');
    const future = { ...event!, id: crypto.randomUUID(), pos: 5_000, data: { n: 5_000 } };
    await publish([future], await outboxId());
    // It goes back to waiting at the feed instead of asking there again and again.
    await expect
      .poll(() => read.mock.calls.some(([{ timeoutMs }]) => timeoutMs > 1_000), patient)
      .toBe(true);
    await emit(n + 1, n + 2);
    const all = Array.from({ length: n + 2 }, (_, index) => index + 1);
    await expect.poll(seen, patient).toEqual(all);
  });
});

const binary = ['/usr/sbin/nats-server', '/usr/bin/nats-server', '/usr/local/bin/nats-server'].find(
  existsSync,
);

describe.skipIf(binary === undefined)('a broker that dies', () => {
  let folder: string;
  let port: number;
  let server: ChildProcess | undefined;

  async function startBroker(): Promise<void> {
    server = spawn(binary ?? '', ['-js', '-sd', folder, '-a', '127.0.0.1', '-p', String(port)], {
      stdio: 'ignore',
    });
    await expect
      .poll(async () => {
        const connection = await connect({ servers: nats.url, reconnect: false });
        await connection.close();
        return true;
      }, patient)
      .toBe(true);
  }

  async function killBroker(): Promise<void> {
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill('SIGKILL');
    await ended;
  }

  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'tessera-nats-'));
    port = await freePort();
    await open({ url: `nats://127.0.0.1:${port}` });
  });

  afterEach(async () => {
    await shop.close();
    await killBroker();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is waited for at the start, and events go by the feed until it comes', async () => {
    const consumer = await follow();
    await emit(1, 2);
    await consumer.caughtUp();
    expect([await seen(), consumer.via]).toEqual([[1, 2], 'feed']);
    await startBroker();
    await shop.connected(consumer);
    await expect
      .poll(async () => {
        await emit((await seen()).length + 1);
        await consumer.caughtUp();
        return consumer.received.stream;
      }, patient)
      .toBeGreaterThan(0);
    const numbers = await seen();
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  it('loses nothing when it is killed while events come, and is used again afterwards', async () => {
    await startBroker();
    const consumer = await connected();
    await emit(1, 2, 3);
    await expect.poll(seen, patient).toEqual([1, 2, 3]);
    await killBroker();
    await emit(4, 5, 6);
    await expect.poll(seen, patient).toEqual([1, 2, 3, 4, 5, 6]);
    expect(consumer.via).toBe('feed');
    await startBroker();
    await shop.connected(consumer);
    await expect
      .poll(async () => (await stored()).map(({ event }) => event.pos).at(-1), patient)
      .toBe(6);
    await emit(7);
    await expect.poll(seen, patient).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });
});

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
