import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forgetOldAnswers, idempotent } from './idempotency.ts';
import { openTestDatabase, type TestDatabase } from './testing/test-database.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.drop());

function place(key: string, fingerprint: string, work: () => Promise<number>) {
  return test.db.transaction((tx) =>
    idempotent(tx, key, fingerprint, async () => ({
      status: 201,
      body: { order: await work() },
    })),
  );
}

describe('idempotent', () => {
  it('runs the command once and gives the same answer again', async () => {
    let runs = 0;
    const work = async () => (runs += 1);
    expect(await place('a', 'f', work)).toEqual({
      status: 201,
      body: { order: 1 },
      replayed: false,
    });
    expect(await place('a', 'f', work)).toEqual({
      status: 201,
      body: { order: 1 },
      replayed: true,
    });
    expect(runs).toBe(1);
  });

  it('runs it once when the same key comes several times at once', async () => {
    let runs = 0;
    const calls = Array.from({ length: 8 }, () => place('b', 'f', async () => (runs += 1)));
    const answers = await Promise.all(calls);
    expect(runs).toBe(1);
    expect(answers.filter((answer) => !answer.replayed)).toHaveLength(1);
    expect(new Set(answers.map((answer) => answer.body.order))).toEqual(new Set([1]));
  });

  it('refuses a key that was used for a different request', async () => {
    await place('c', 'one', async () => 1);
    await expect(place('c', 'two', async () => 2)).rejects.toMatchObject({
      status: 409,
      problem: { type: 'idempotency-key-reused' },
    });
  });

  it('frees the key when the command fails', async () => {
    const failing = place('d', 'f', async () => {
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await place('d', 'f', async () => 7)).toMatchObject({ body: { order: 7 } });
  });

  it('is remembered for 30 days', async () => {
    await place('old', 'f', async () => 1);
    await place('new', 'f', async () => 1);
    await test.db.query(
      'test/age',
      `update kit.idempotency set created_at = now() - interval '31 days' where key = 'old'`,
    );
    await forgetOldAnswers(test.db);
    expect(await place('old', 'f', async () => 2)).toMatchObject({ replayed: false });
    expect(await place('new', 'f', async () => 2)).toMatchObject({ replayed: true });
  });
});
