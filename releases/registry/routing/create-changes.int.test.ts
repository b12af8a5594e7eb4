import { silentLogger } from '@tessera/bff-kit/logger';
import { openTestDatabase, type TestDatabase } from '@tessera/bff-kit/testing/test-database';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { bumpRouting } from './bump-routing.ts';
import type { Changes } from './changes.ts';
import { createChanges } from './create-changes.ts';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestDatabase([new URL('../migrations/', import.meta.url)]);
});
afterAll(() => opened.drop());

/** A process of the registry that hears already. */
async function listening(): Promise<Changes & { next(): Promise<void> }> {
  const changes = createChanges({ db: opened.db, logger: silentLogger() });
  onTestFinished(() => changes.close());
  const next = () =>
    new Promise<void>((resolve) => {
      const stop = changes.subscribe(() => {
        stop();
        resolve();
      });
    });
  await next();
  return { ...changes, next };
}

test('another process hears of a change when it is committed, not before', async () => {
  const changes = await listening();
  let heard = false;
  const next = changes.next().then(() => (heard = true));

  await opened.db.transaction(async (tx) => {
    await bumpRouting(tx);
    // A round trip on the same server: what is going to be said has been said.
    await opened.db.query('t/one', 'select 1');
    expect(heard).toBe(false);
  });

  await next;
  expect(heard).toBe(true);
});

test('notify calls this process at once and the others through the database', async () => {
  const here = await listening();
  const there = await listening();
  let calls = 0;
  here.subscribe(() => (calls += 1));
  const other = there.next();

  here.notify();

  expect(calls).toBe(1);
  await other;
});

test('a broken connection is made again and what was missed is asked for', async () => {
  const changes = await listening();
  const again = changes.next();

  const ended = await opened.db.query(
    't/terminate',
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and query like 'listen %'`,
  );

  expect(ended.length).toBeGreaterThan(0);
  await again;
  const next = changes.next();
  await opened.db.transaction((tx) => bumpRouting(tx));
  await next;
});
