import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createDatabase, type Database } from '@tessera/bff-kit/database';
import { startSequencer, type Sequencer } from '@tessera/bff-kit/events/sequencer';
import { silentLogger } from '@tessera/bff-kit/logger';
import { createMailer } from '@tessera/bff-kit/mail/create-mailer';
import type { Mailer } from '@tessera/bff-kit/mail/mail';
import { createMetrics } from '@tessera/bff-kit/metrics';
import { kitMigrations, migrate } from '@tessera/bff-kit/migrate';
import { openTestDatabase, type TestDatabase } from '@tessera/bff-kit/testing/test-database';
import { reply, startTestSmtp, type TestSmtp } from '@tessera/bff-kit/testing/test-smtp';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cartMigrations } from '../cart-migrations.ts';
import { startEmailProcess } from '../testing/email-process.ts';
import { hastyTimes } from '../testing/hasty-times.ts';
import { announceOrders, exampleAnnouncement } from '../testing/order-announcements.ts';
import { addEmailMetrics } from './add-email-metrics.ts';
import { claimEmails } from './claim-emails.ts';
import { createEmailQueue } from './email-queue.ts';
import { emailInvariants } from './invariants.ts';
import { markEmails } from './mark-emails.ts';
import { noteOrderEvents } from './note-order-events.ts';
import { startOrderEmails, type OrderEmails } from './start-order-emails.ts';

const logger = silentLogger();
let database: TestDatabase;
let db: Database;
let sequencer: Sequencer;
let close: (() => Promise<unknown>)[];

beforeEach(async () => {
  database = await openTestDatabase([cartMigrations]);
  db = database.db;
  sequencer = startSequencer({ db, logger });
  close = [];
});

afterEach(async () => {
  for (const one of close.toReversed()) await one();
  await sequencer.stop();
  await database.drop();
});

function mailerTo(smtpUrl?: string): Mailer {
  const mailer = createMailer({ smtpUrl, db, from: 'Shop <shop@shop.example>', logger });
  close.push(mailer.close);
  return mailer;
}

async function mailServer(o: Parameters<typeof startTestSmtp>[0] = {}): Promise<TestSmtp> {
  const server = await startTestSmtp(o);
  close.push(server.stop);
  return server;
}

function start(mailer = mailerTo(), on: Database = db): OrderEmails {
  const emails = startOrderEmails({
    db: on,
    databaseUrl: on.url,
    mailer,
    publicUrl: 'https://shop.example',
    logger,
    clock: () => new Date(),
    times: hastyTimes,
  });
  close.push(emails.stop);
  return emails;
}

const orders = (count: number, over: Record<string, unknown> = {}) =>
  Array.from({ length: count }, (_, n) =>
    exampleAnnouncement({ email: `shopper-${n}@example.org`, reference: `TS-${n}`, ...over }),
  );

const inbox = () =>
  db.query<{ recipient: string; subject: string }>(
    'test/inbox',
    'SELECT recipient, subject FROM kit.mailbox ORDER BY recipient, subject',
  );

const states = () =>
  db.query<{ sent: boolean; failed: boolean; tries: number; error: string | null }>(
    'test/states',
    `SELECT sent_at IS NOT NULL AS sent, failed_at IS NOT NULL AS failed, tries, error
     FROM order_email ORDER BY seq`,
  );

/** Every invariant with a breach. The events of these tests have no order stream behind them. */
async function breaches(): Promise<string[]> {
  const found: string[] = [];
  for (const { name, sql } of emailInvariants) {
    if ((await db.query(`test/${name}`, sql)).length > 0) found.push(name);
  }
  return found;
}

describe('each event that concerns a shopper', () => {
  it('makes one e-mail although two processes follow and send', async () => {
    const other = createDatabase({ url: db.url, logger });
    close.push(other.close);
    const both = [start(), start(mailerTo(), other)];
    const placed = orders(120);
    for (let at = 0; at < placed.length; at += 10) {
      const some = placed.slice(at, at + 10);
      await announceOrders(db, 'placed', some);
      await announceOrders(db, 'confirmed', some);
    }
    await announceOrders(
      db,
      'dispatched',
      placed.slice(0, 10).map((one) => ({ ...one, version: 9 })),
    );
    await announceOrders(
      db,
      'cancelled',
      placed.slice(10, 20).map((one) => ({ ...one, version: 9 })),
    );
    await announceOrders(db, 'rejected', orders(5));
    await Promise.all(both.map((one) => one.idle()));

    const expected = [
      ...placed.map(({ email }, n) => [email, `Your order TS-${n} is confirmed`]),
      ...placed.slice(0, 10).map(({ email }, n) => [email, `Your order TS-${n} is on its way`]),
      ...placed
        .slice(10, 20)
        .map(({ email }, n) => [email, `Your order TS-${n + 10} is cancelled`]),
    ].map((one) => one.join(': '));
    const got = (await inbox()).map(({ recipient, subject }) => `${recipient}: ${subject}`);
    expect(got.sort()).toEqual(expected.sort());
    expect(await breaches()).toEqual([]);
  });

  it('makes none twice when it comes again, under its old id or a new one', async () => {
    const emails = start();
    await announceOrders(db, 'confirmed', orders(3));
    await emails.idle();
    const again = (id: string) => `insert into kit.outbox (id, source, type, subject, data)
       select ${id}, source, type, subject, data from kit.outbox where pos <= 3`;
    await db.query('test/again', again('id'));
    await db.query('test/anew', again('gen_random_uuid()'));
    await emails.idle();
    expect(await inbox()).toHaveLength(3);
    expect(await breaches()).toEqual([]);
  });

  it('makes none twice when everything is followed from zero, jobs and mailbox long gone', async () => {
    const server = await mailServer();
    const first = start(mailerTo(server.url));
    await announceOrders(db, 'confirmed', orders(5));
    await first.idle();
    await first.stop();
    await db.query('test/rewind', 'UPDATE kit.cursor SET pos = 0');
    await db.query('test/no-jobs', 'DELETE FROM jobs.job');
    await announceOrders(db, 'confirmed', orders(1, { email: 'new@example.org' }));
    await start(mailerTo(server.url)).idle();
    expect(server.taken).toHaveLength(6);
  });

  it('makes one for each of several refunds', async () => {
    const emails = start();
    const [order] = orders(1);
    if (!order) throw new Error('no order');
    const refund = { amount: 131_00, currency: 'EUR' };
    await announceOrders(
      db,
      'refunded',
      [12, 15].map((version) => ({ ...order, version, refund })),
    );
    await emails.idle();
    expect(await inbox()).toHaveLength(2);
  });

  it('makes none when it is older than the e-mails', async () => {
    const before = await openTestDatabase();
    close.push(before.drop);
    const old = startSequencer({ db: before.db, logger });
    close.push(old.stop);
    await announceOrders(
      before.db,
      'confirmed',
      orders(3, { version: undefined, name: undefined }),
    );
    await migrate(before.db, [kitMigrations, cartMigrations]);
    await announceOrders(before.db, 'confirmed', orders(1));
    const mailer = createMailer({ smtpUrl: undefined, db: before.db, from: 'a@b.example', logger });
    await start(mailer, before.db).idle();
    const sent = await before.db.query('test/sent', 'SELECT FROM kit.mailbox');
    expect(sent).toHaveLength(1);
  });
});

describe('a crash', () => {
  async function openQueue() {
    const queue = createEmailQueue({ databaseUrl: db.url, logger, times: hastyTimes });
    close.push(queue.close);
    await queue.open();
    return queue;
  }

  it('before the commit leaves no job and no moved cursor; after it, both', async () => {
    const queue = await openQueue();
    await announceOrders(db, 'confirmed', orders(2));
    await expect
      .poll(() => db.query('test/pos', 'SELECT FROM kit.outbox WHERE pos = 2'))
      .toHaveLength(1);
    await db.query('test/cursor', `INSERT INTO kit.cursor (consumer) VALUES ('order-emails')`);
    const broken = noteOrderEvents(db, 0, async (tx, ids) => {
      await queue.enqueue(tx, ids);
      throw new Error('crash');
    });
    await expect(broken).rejects.toThrow('crash');
    expect(await queue.fetch(10)).toEqual([]);
    expect(await states()).toEqual([]);

    const page = await noteOrderEvents(db, 0, queue.enqueue);
    expect(page).toEqual({ position: 2, noted: 2, full: false });
    await expect(noteOrderEvents(db, 0, queue.enqueue)).rejects.toThrow('cursor');
    expect(await queue.fetch(10)).toHaveLength(2);
  });

  it('after the mail server took an e-mail and before that is written down: the shopper reads it once', async () => {
    const arrived = Promise.withResolvers<void>();
    const never = new Promise<void>(() => undefined);
    let crashed = false;
    const server = await mailServer({
      accepted: () => {
        arrived.resolve();
        return crashed ? undefined : never;
      },
    });
    const first = startEmailProcess({ DATABASE_URL: db.url, SMTP_URL: server.url });
    close.push(first.kill);
    await announceOrders(db, 'confirmed', orders(1));
    await arrived.promise;
    await first.kill();
    crashed = true;
    expect(await states()).toMatchObject([{ sent: false, failed: false }]);

    await start(mailerTo(server.url)).idle();
    expect(server.taken).toHaveLength(2);
    expect(server.read()).toHaveLength(1);
    expect(await states()).toMatchObject([{ sent: true }]);
    expect(await breaches()).toEqual([]);
  }, 30_000);

  it('of a process that comes back late changes nothing: an older attempt can neither send nor give up', async () => {
    const queue = await openQueue();
    await announceOrders(db, 'confirmed', orders(1));
    const emails = start(await mailServer().then(({ url }) => mailerTo(url)));
    await emails.idle();
    await db.query('test/unsent', 'UPDATE order_email SET sent_at = NULL, claim = 2');
    const [row] = await db.query<{ id: string }>(
      'test/id',
      'SELECT event_id AS id FROM order_email',
    );
    const late = { eventId: row?.id ?? '', attempt: 1 };
    expect(await claimEmails(db, [late])).toEqual([]);
    await markEmails(db, [{ ...late, outcome: 'failed', tried: true, error: 'late' }], new Date());
    expect(await states()).toMatchObject([{ failed: false, error: null }]);
    await markEmails(db, [{ ...late, outcome: 'sent', tried: false, error: null }], new Date());
    expect(await claimEmails(db, [{ ...late, attempt: 3 }])).toEqual([]);
    await queue.finish([late]);
  });
});

describe('the mail server', () => {
  it('away for a while: everything arrives later, each once, and nothing is given up', async () => {
    const server = await mailServer();
    await server.stop();
    const emails = start(mailerTo(server.url));
    await announceOrders(db, 'confirmed', orders(25));
    await expect
      .poll(
        async () => (await states()).filter(({ error }) => error?.includes('ECONNREFUSED')).length,
        { timeout: 5_000 },
      )
      .toBeGreaterThan(0);
    const back = await mailServer({ port: server.port });
    await emails.idle();
    expect(back.taken).toHaveLength(25);
    expect(back.read()).toHaveLength(25);
    expect(await breaches()).toEqual([]);
  }, 60_000);

  it('that puts one off gets it again; one that is refused, has no address or cannot be read is given up', async () => {
    let puttingOff = true;
    const server = await mailServer({
      refuse: (address) => {
        if (address.startsWith('gone')) return reply(550, 'No such user');
        if (!address.startsWith('later') || !puttingOff) return null;
        puttingOff = false;
        return reply(451, 'Greylisted');
      },
    });
    const emails = start(mailerTo(server.url));
    const to = (email: string) => exampleAnnouncement({ email });
    await announceOrders(db, 'confirmed', [
      to('later@example.org'),
      to('gone@example.org'),
      to('nobody'),
      exampleAnnouncement({ lines: 'none' }),
      to('ada@example.org'),
    ]);
    await emails.idle();
    expect(server.taken.map((mail) => mail.to).sort()).toEqual([
      'ada@example.org',
      'later@example.org',
    ]);
    expect(await states()).toMatchObject([
      { sent: true, failed: false, tries: 1, error: null },
      { sent: false, failed: true, error: expect.stringContaining('550') },
      { sent: false, failed: true, error: 'not an e-mail address' },
      { sent: false, failed: true, error: expect.stringContaining('cannot be read') },
      { sent: true, failed: false, tries: 0 },
    ]);
    const metrics = createMetrics();
    addEmailMetrics(metrics, db);
    const exposed = await metrics.expose();
    expect(exposed).toContain('\ncart_emails_failed 3\n');
    expect(exposed).toContain('\ncart_emails_waiting 0\n');
    expect(await breaches()).toEqual([]);
  }, 30_000);

  it('that hangs is not waited for when the process stops, and the next process sends', async () => {
    let hanging = true;
    const arrived = Promise.withResolvers<void>();
    const server = await mailServer({
      accepted: () => {
        arrived.resolve();
        return hanging ? new Promise(() => undefined) : undefined;
      },
    });
    const first = start(mailerTo(server.url));
    await announceOrders(db, 'confirmed', orders(12));
    await arrived.promise;
    await first.stop();
    hanging = false;
    await start(mailerTo(server.url)).idle();
    expect(server.read()).toHaveLength(12);
    expect(await breaches()).toEqual([]);
  }, 30_000);
});

describe('one that was given up', () => {
  it('is sent by the statements of the how-to, and one that was sent is not', async () => {
    let gone = true;
    const server = await mailServer({ refuse: () => (gone ? reply(550, 'No such user') : null) });
    const emails = start(mailerTo(server.url));
    await announceOrders(db, 'confirmed', orders(1));
    await emails.idle();
    expect(await states()).toMatchObject([{ failed: true }]);
    gone = false;
    const howTo = new URL('../../../docs/how-to/send-e-mail.md', import.meta.url);
    const [, statements = ''] =
      /```sql\n(begin;[^`]*)```/.exec(await readFile(howTo, 'utf8')) ?? [];
    const [row] = await db.query<{ id: string }>(
      'test/id',
      'SELECT event_id AS id FROM order_email',
    );
    for (let times = 1; times <= 2; times += 1) {
      await db.pool.query(statements.replaceAll('…', row?.id ?? ''));
      await emails.idle();
    }
    expect(server.taken).toHaveLength(1);
    expect(await states()).toMatchObject([{ sent: true, failed: false, error: null }]);
  }, 30_000);
});

describe('the queue', () => {
  it('is made by two processes that start at once, with the rights of an owner of this database only', async () => {
    const role = `cart_${randomUUID().replaceAll('-', '')}`;
    const admin = new pg.Client({ connectionString: process.env.TESSERA_TEST_POSTGRES_URL });
    await admin.connect();
    close.push(() => admin.end());
    await admin.query(`create role ${role} login password 'p'`);
    close.push(() => admin.query(`drop role ${role}`));
    await admin.query(`create database ${role} owner ${role}`);
    close.push(() => admin.query(`drop database ${role} with (force)`));
    const url = new URL(db.url);
    url.username = role;
    url.password = 'p';
    url.pathname = `/${role}`;
    const own = createDatabase({ url: url.href, logger });
    close.push(own.close);
    await migrate(own, [kitMigrations, cartMigrations]);
    const leading = startSequencer({ db: own, logger });
    close.push(leading.stop);

    const mailer = createMailer({ smtpUrl: undefined, db: own, from: 'a@b.example', logger });
    await announceOrders(own, 'confirmed', orders(4));
    await Promise.all([start(mailer, own).idle(), start(mailer, own).idle()]);
    expect(await own.query('test/kept', 'SELECT FROM kit.mailbox')).toHaveLength(4);
  });
});
