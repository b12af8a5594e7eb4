import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase } from '@tessera/bff-kit/database';
import type { ConsumerReport } from '@tessera/bff-kit/events/describe-consumers';
import { startConsumer } from '@tessera/bff-kit/events/consumer';
import { mountFeed } from '@tessera/bff-kit/events/feed';
import { mountEventAdmin } from '@tessera/bff-kit/events/mount-event-admin';
import { startSequencer } from '@tessera/bff-kit/events/sequencer';
import { silentLogger } from '@tessera/bff-kit/logger';
import { serve } from '@tessera/bff-kit/serve';
import { createService } from '@tessera/bff-kit/service';
import { openTestDatabase } from '@tessera/bff-kit/testing/test-database';
import { createTokens } from '@tessera/bff-kit/tokens';
import { identify } from '@tessera/stack/process/process-identity';
import { writeProcessTable } from '@tessera/stack/supervisor/process-table';
import { loadServiceKeys } from '@tessera/stack/supervisor/service-keys';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runTessera } from '../testing/run-tessera.ts';

const logger = silentLogger();
let dataDir: string;
let closing: (() => Promise<unknown>)[];
/** The consumer refuses these numbers. */
let refused: Set<number>;
let numbers: () => Promise<number[]>;

const tessera = (...args: string[]) =>
  runTessera({ TESSERA_DATA_DIR: dataDir, USER: 'ada' }, ...args);

/** A shop of `cart`, which tells of 1, 2 and 3, and `account-2`, which refuses 2; with the keys and the table of one. */
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'tessera-events-'));
  closing = [];
  refused = new Set([2]);
  const keys = loadServiceKeys(join(dataDir, 'keys'), ['cart', 'account', 'cli']);
  const tokensOf = (service: 'cart' | 'account') =>
    createTokens({
      service,
      signingKey: keys.own[service]!.signingKey,
      trustedKeys: keys.trusted,
    });
  const [source, target] = await Promise.all([openTestDatabase(), openTestDatabase()]);
  closing.push(source.drop, target.drop);
  const listen = async (app: ReturnType<typeof createService>): Promise<number> => {
    const server = await serve({ app, port: 0, host: '127.0.0.1', logger, onStop: [] });
    closing.push(server.stop);
    return server.port;
  };

  await source.db.query(
    'test/emit',
    `insert into kit.outbox (source, type, subject, data)
     select 'cart', 'cart.test.v1', 's' || i, jsonb_build_object('n', i) from generate_series(1, 3) i order by i`,
  );
  const sequencer = startSequencer({ db: source.db, logger });
  closing.push(sequencer.stop);
  const cart = createService({ name: 'cart', version: '1', tokens: tokensOf('cart'), logger });
  mountFeed(cart, { db: source.db, tokens: tokensOf('cart'), issuers: ['account'] });
  const cartPort = await listen(cart);

  await target.db.query('test/table', 'create table seen (n int primary key)');
  const tokens = tokensOf('account');
  const db = createDatabase({ url: target.url, logger });
  closing.push(db.close);
  const consumer = startConsumer({
    db,
    name: 'cart-orders',
    url: `http://127.0.0.1:${cartPort}`,
    audience: 'cart',
    tokens,
    logger,
    async handle(tx, event) {
      const { n } = event.data as { n: number };
      if (refused.has(n)) throw new Error(`${n} is refused`);
      await tx.query('test/see', 'insert into seen values ($1)', [n]);
    },
    reset: async (tx) => void (await tx.query('test/reset', 'delete from seen')),
  });
  closing.push(consumer.stop);
  await consumer.caughtUp();
  const account = createService({ name: 'account', version: '1', tokens, logger });
  mountEventAdmin(account, { db, tokens, consumers: [consumer] });
  const accountPort = await listen(account);
  numbers = async () =>
    (await target.db.query<{ n: number }>('test/seen', 'select n from seen order by n')).map(
      ({ n }) => n,
    );

  const self = identify(process.pid)!;
  const entry = (name: string, port: number) => ({
    ...self,
    name,
    service: name.replace(/-\d+$/, ''),
    port,
    socket: null,
    log: '',
  });
  const processes = [entry('cart', cartPort), entry('account-2', accountPort)];
  writeProcessTable(dataDir, { supervisor: self, url: 'http://localhost', processes });
});

afterEach(async () => {
  for (const close of closing.toReversed()) await close();
  rmSync(dataDir, { recursive: true, force: true });
});

describe('tessera events', () => {
  it('lists consumers with position, lag and dead letters, for people and as JSON', async () => {
    const { stdout, code } = await tessera('events');
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^account +cart-orders +3 of 3 +up to date +1 dead letter +by the feed\n$/,
    );
    const json = JSON.parse(
      (await tessera('events', 'account', '--json')).stdout,
    ) as ConsumerReport[];
    expect(json).toMatchObject([
      { service: 'account', name: 'cart-orders', position: 3, head: 3, lag: 0, deadLetters: 1 },
    ]);
  });

  it('shows a dead letter, says when a retry fails again, and when it works', async () => {
    expect((await tessera('events', 'dead-letters')).stdout).toMatch(
      /^account-1 +cart-orders +cart\.test\.v1 +s2 +\d+ s ago: Error: 2 is refused/,
    );
    const shown = (await tessera('events', 'show', 'account-1')).stdout;
    expect(shown).toContain('Error: 2 is refused');
    expect(shown).toContain('"subject": "s2"');

    const again = await tessera('events', 'retry', 'account-1');
    expect(again.code).toBe(1);
    expect(again.stderr).toContain('It failed again');
    const all = await tessera('events', 'retry', '--all');
    expect([all.code, all.stdout]).toEqual([
      1,
      'account: 0 projected, 1 failed again and stay.\n  account-1: Error: 2 is refused\n',
    ]);

    refused.clear();
    const retried = await tessera('events', 'retry', 'account-1');
    expect([retried.code, await numbers()]).toEqual([0, [1, 2, 3]]);
    expect((await tessera('events', 'dead-letters')).stdout).toBe('There are no dead letters.\n');
  });

  it('discards with a reason, and only with one', async () => {
    const silent = await tessera('events', 'discard', 'account-1');
    expect([silent.code, silent.stderr]).toEqual([2, expect.stringContaining('--reason')]);
    expect((await tessera('events', 'discard', 'account-1', '--reason', 'a test order')).code).toBe(
      0,
    );
    const { stdout } = await tessera('events', 'dead-letters', 'account', '--discarded');
    expect(stdout).toMatch(/account-1 .* by ada: a test order/s);
    const retry = await tessera('events', 'retry', 'account-1');
    expect([retry.code, retry.stderr]).toEqual([1, expect.stringContaining('It was discarded')]);
  });

  it('makes a projection again, and says why when it does not', async () => {
    refused.clear();
    const done = await tessera('events', 'replay', 'account', 'cart-orders');
    expect([done.code, done.stdout]).toEqual([
      0,
      'cart-orders was made again, up to position 3 of the feed.\n',
    ]);
    expect(await numbers()).toEqual([1, 2, 3]);
    refused.add(3);
    const failed = await tessera('events', 'replay', 'account', 'cart-orders');
    expect(failed.code).toBe(1);
    expect(failed.stderr).toMatch(/refused cart\.test\.v1 .*The old projection\s+stays/s);
    expect(await numbers()).toEqual([1, 2, 3]);
    const unknown = await tessera('events', 'replay', 'account', 'nobody');
    expect([unknown.code, unknown.stderr]).toEqual([1, expect.stringContaining('cart-orders')]);
  });

  it('says what to do when the service or the shop does not run, or a number is none', async () => {
    const away = await tessera('events', 'show', 'catalog-1');
    expect([away.code, away.stderr]).toEqual([1, expect.stringContaining('npx tessera ps')]);
    const none = await tessera('events', 'show', '12');
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('account-12')]);
    const alone = await runTessera({ TESSERA_DATA_DIR: join(dataDir, 'empty') }, 'events');
    expect([alone.code, alone.stderr]).toEqual([1, expect.stringContaining('npm start')]);
  });
});
