import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Problem } from '../problem.ts';
import type { CloudEvent } from './cloud-event.ts';
import type { Consumer } from './consumer.ts';
import { bury } from './cursor.ts';
import type { DeadLetter, DeadLetterDetail } from './dead-letters.ts';
import { adminClient, type AdminClient } from './testing/admin-client.ts';
import { openEventShop, project, type EventShop } from './testing/event-shop.ts';
import { createUpcast } from './upcast.ts';

let shop: EventShop;
let consumer: Consumer;
let admin: AdminClient;
/** The handler refuses these numbers. */
let refused: Set<number>;

const upcast = createUpcast({
  'cart.test.v1': { type: 'cart.test.v2', data: ({ n }: { n: number }) => ({ n: n * 10 }) },
});

/** Numbers 1 to 4 have come; 2 and 3 are dead letters. */
beforeEach(async () => {
  shop = await openEventShop();
  refused = new Set([20, 30]);
  for (const n of [1, 2, 3, 4]) await shop.emit(`s${n}`, n);
  const { port } = await shop.feedServer();
  let tried = false;
  consumer = shop.follow(port, {
    upcast,
    handle: async (tx, event) => {
      const { n } = event.data as { n: number };
      // As five tries end, without their pauses.
      if (!tried && refused.has(n)) return bury(tx, 'orders', asItCame(event), refusal(n));
      await project(tx, event);
      if (refused.has(n)) throw refusal(n);
    },
  });
  await consumer.caughtUp();
  tried = true;
  admin = adminClient(shop, [consumer]);
});

const refusal = (n: number): Error => new Error(`${n} is refused`);

function asItCame(event: CloudEvent): CloudEvent {
  const { n } = event.data as { n: number };
  return { ...event, type: 'cart.test.v1', data: { n: n / 10 } };
}

afterEach(() => shop.close());

async function list(query = ''): Promise<DeadLetter[]> {
  const { status, body } = await admin.call<{ deadLetters: DeadLetter[] }>(
    'GET',
    `/dead-letters${query}`,
  );
  expect(status).toBe(200);
  return body.deadLetters;
}

async function stored(): Promise<unknown[]> {
  return shop.target.db.query('test/letters', 'select * from kit.dead_letter order by id');
}

it('are listed with what they are about and why they failed, and shown with the event as it came', async () => {
  const [first, second] = await list();
  expect(first).toMatchObject({
    consumer: 'orders',
    type: 'cart.test.v1',
    subject: 's2',
    pos: 2,
    error: 'Error: 20 is refused',
    retries: 0,
    discarded: null,
  });
  expect(second?.pos).toBe(3);
  expect(await list('?consumer=other')).toEqual([]);
  expect((await list('?limit=1')).map(({ id }) => id)).toEqual([first?.id]);
  expect((await list(`?after=${first?.id}`)).map(({ id }) => id)).toEqual([second?.id]);

  const shown = await admin.call<DeadLetterDetail>('GET', `/dead-letters/${first?.id}`);
  expect(shown.body).toMatchObject({ ...first, event: { type: 'cart.test.v1', data: { n: 2 } } });
});

it('go through upcast and handler when they are retried, and are gone when that works', async () => {
  const [first] = await list();
  refused.clear();
  const { status, body } = await admin.call('POST', `/dead-letters/${first?.id}/retry`);
  expect([status, body]).toEqual([200, { id: first?.id, outcome: 'projected' }]);
  expect(await shop.seen()).toEqual([10, 40, 20]);
  expect((await list()).map(({ pos }) => pos)).toEqual([3]);
  expect((await admin.call('POST', `/dead-letters/${first?.id}/retry`)).status).toBe(404);
});

it('stay with the new error, and leave nothing behind, when the retry fails again', async () => {
  const [first] = await list();
  await shop.target.db.query('test/old', `update kit.dead_letter set error = 'an older error'`);
  const { status, body } = await admin.call<Problem>('POST', `/dead-letters/${first?.id}/retry`);
  expect(status).toBe(409);
  expect(body).toMatchObject({ type: 'event-failed-again', error: 'Error: 20 is refused' });
  expect(await shop.seen()).toEqual([10, 40]);
  const [again, other] = await list();
  expect(again).toMatchObject({ id: first?.id, error: 'Error: 20 is refused', retries: 1 });
  expect(other).toMatchObject({ error: 'an older error', retries: 0 });
});

it('are retried all at once, each by itself, in the order of the feed', async () => {
  refused = new Set([20]);
  const [first] = await list();
  expect((await admin.call('POST', '/dead-letters/retry')).body).toEqual({
    projected: 1,
    failures: 1,
    failed: [{ id: first?.id, error: 'Error: 20 is refused' }],
  });
  refused.clear();
  const second = await admin.call('POST', '/dead-letters/retry', { consumer: 'orders' });
  expect(second.body).toEqual({ projected: 1, failures: 0, failed: [] });
  expect(await shop.seen()).toEqual([10, 40, 30, 20]);
  expect(await stored()).toEqual([]);
});

it('are projected once when two people retry the same at the same time', async () => {
  const [first] = await list();
  refused.clear();
  const both = await Promise.all(
    [1, 2].map(() => admin.call<Problem>('POST', `/dead-letters/${first?.id}/retry`)),
  );
  expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
  expect((await shop.seen()).filter((n) => n === 20)).toEqual([20]);
});

it('are discarded with who, when and why, and never projected after that', async () => {
  const [first] = await list();
  const discarded = await admin.call<DeadLetterDetail>(
    'POST',
    `/dead-letters/${first?.id}/discard`,
    { reason: 'a test order', by: 'ada' },
  );
  expect(discarded.status).toBe(200);
  expect(discarded.body.discarded).toEqual({
    by: 'ada',
    reason: 'a test order',
    at: expect.stringMatching(/^\d{4}-.*Z$/) as unknown,
  });
  expect((await list()).map(({ pos }) => pos)).toEqual([3]);
  expect((await list('?state=discarded')).map(({ pos }) => pos)).toEqual([2]);

  refused.clear();
  const retry = await admin.call<Problem>('POST', `/dead-letters/${first?.id}/retry`);
  expect([retry.status, retry.body.type]).toEqual([409, 'dead-letter-discarded']);
  await admin.call('POST', '/dead-letters/retry');
  expect(await shop.seen()).toEqual([10, 40, 30]);
});

it('stay as they are when the input is wrong', async () => {
  const inputs: [string, unknown, number][] = [
    ['/dead-letters/1/discard', {}, 422],
    ['/dead-letters/1/discard', { reason: '  ' }, 422],
    ['/dead-letters/1/discard', { reason: 'x'.repeat(1_001) }, 422],
    ['/dead-letters/1/discard', { reason: 'fine', who: 'unknown' }, 422],
    ['/dead-letters/1/discard', '{"reason":', 422],
    ['/dead-letters/x/discard', { reason: 'fine' }, 422],
    ['/dead-letters/0/retry', undefined, 422],
    ['/dead-letters/99999999999999999999/retry', undefined, 422],
    ['/dead-letters/999/retry', undefined, 404],
    ['/dead-letters/retry', { consumer: 'nobody' }, 404],
    ['/dead-letters/retry', { consumers: 'orders' }, 422],
    ['/dead-letters/retry', [], 422],
    ['/consumers/nobody/replay', undefined, 404],
    ['/consumers/orders/replay', { force: 'yes' }, 422],
    ['/consumers/orders/replay', undefined, 409],
  ];
  const [letters, numbers] = [await stored(), await shop.seen()];
  refused.clear();
  for (const [path, json, expected] of inputs) {
    const { status, body } = await admin.call<Problem>('POST', path, json);
    const input = `${path} ${JSON.stringify(json)}`;
    expect(status, input).toBe(expected);
    expect(body.detail, input).toMatch(/Nothing (was changed|here has the number)/);
  }
  expect([await stored(), await shop.seen()]).toEqual([letters, numbers]);
});

it('are for the command line alone', async () => {
  for (const caller of [shop.tokens.shell, shop.tokens.cart]) {
    const { status } = await adminClient(shop, [consumer], caller).call('GET', '/dead-letters');
    expect(status).toBe(403);
  }
});

it('whose consumer this service runs no more can be discarded, not retried', async () => {
  const orphaned = adminClient(shop, []);
  const [first] = await list();
  refused.clear();
  const retry = await orphaned.call<Problem>('POST', `/dead-letters/${first?.id}/retry`);
  expect([retry.status, retry.body.type]).toEqual([409, 'consumer-not-found']);
  const path = `/dead-letters/${first?.id}/discard`;
  expect((await orphaned.call('POST', path, { reason: 'no consumer' })).status).toBe(200);
});

it('are counted where consumers are listed, beside position and lag', async () => {
  const running = await admin.call('GET', '/consumers');
  expect(running.body).toMatchObject({
    consumers: [
      { name: 'orders', source: 'cart', position: 4, head: 4, lag: 0, deadLetters: 2, via: 'feed' },
    ],
  });
});
