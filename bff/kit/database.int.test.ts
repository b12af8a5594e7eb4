import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase } from './database.ts';
import { silentLogger } from './logger.ts';
import { openTestDatabase, type TestDatabase } from './testing/test-database.ts';
import { Unavailable } from './unavailable.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
  await test.db.query('create', 'create table item (id bigint primary key)');
});
afterAll(() => test.drop());

describe('the database', () => {
  it('reads bigint as a number and timestamptz as a date', async () => {
    const rows = await test.db.query(
      'types',
      `select 9007199254740991::bigint as n, '2026-01-01T00:00:00Z'::timestamptz as at`,
    );
    expect(rows).toEqual([{ n: 9007199254740991, at: new Date('2026-01-01T00:00:00Z') }]);
  });

  it('runs afterCommit only when the transaction was committed', async () => {
    const ran: string[] = [];
    await test.db.transaction(async (tx) => {
      tx.afterCommit(() => ran.push('kept'));
      await tx.query('insert', 'insert into item values ($1)', [1]);
      expect(ran).toEqual([]);
    });
    const failed = test.db.transaction(async (tx) => {
      tx.afterCommit(() => ran.push('undone'));
      await tx.query('insert', 'insert into item values ($1)', [2]);
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    expect(ran).toEqual(['kept']);
    expect(await test.db.query('all', 'select id from item')).toEqual([{ id: 1 }]);
  });

  it('outlives a connection that breaks between two statements of a transaction', async () => {
    const broken = test.db.transaction(async (tx) => {
      const [row] = await tx.query<{ pid: number }>('pid', 'select pg_backend_pid() as pid');
      const closed = new Promise((resolve) => tx.client.once('end', resolve));
      await test.db.query('terminate', 'select pg_terminate_backend($1)', [row?.pid]);
      await closed;
      await tx.query('late', 'insert into item values ($1)', [3]);
    });
    await expect(broken).rejects.toBeInstanceOf(Unavailable);
    expect(await test.db.query('all-after', 'select id from item where id = 3')).toEqual([]);
  });

  it('says Unavailable when nobody listens, so that the edge can answer 503', async () => {
    const url = 'postgresql://nobody@127.0.0.1:1/none';
    const db = createDatabase({ url, logger: silentLogger() });
    await expect(db.query('one', 'select 1')).rejects.toBeInstanceOf(Unavailable);
    await expect(db.transaction(async () => 1)).rejects.toBeInstanceOf(Unavailable);
    await db.close();
  });

  it('survives its connections being cut, and recovers by itself', async () => {
    const cut = `select pg_terminate_backend(pg_backend_pid())`;
    await expect(test.db.query('cut', cut)).rejects.toBeInstanceOf(Unavailable);
    expect(await test.db.query('one', 'select 1 as n')).toEqual([{ n: 1 }]);
  });
});
