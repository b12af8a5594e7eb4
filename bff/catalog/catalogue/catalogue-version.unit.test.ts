import type { Database, Transaction } from '@tessera/bff-kit/database';
import { describe, expect, it } from 'vitest';
import { catalogueVersion, versionRaised } from './catalogue-version.ts';

function open() {
  const state = { version: 1, queries: 0, now: 1000 };
  const db = {
    query: async () => {
      state.queries += 1;
      return [{ version: state.version }];
    },
  } as unknown as Database;
  return { state, db, version: catalogueVersion(db, () => state.now) };
}

describe('the version of the catalogue', () => {
  it('is asked for once by requests of the same moment, and not again for 20 ms', async () => {
    const { state, version } = open();
    expect(await Promise.all([version.read(), version.read()])).toEqual([1, 1]);
    state.now += 19;
    expect(await version.read()).toBe(1);
    expect(state.queries).toBe(1);
    state.now += 1;
    state.version = 2;
    expect(await version.read()).toBe(2);
  });

  it('is asked for anew after a change through this process was committed', async () => {
    const { state, db, version } = open();
    await version.read();
    const committed: (() => void)[] = [];
    versionRaised({
      database: db,
      afterCommit: (run: () => void) => committed.push(run),
    } as unknown as Transaction);
    state.version = 2;
    expect(await version.read()).toBe(1);
    for (const run of committed) run();
    state.now += 1;
    expect(await version.read()).toBe(2);
  });

  it('does not keep what was read before such a change', async () => {
    const { state, version } = open();
    const early = version.read();
    version.forget();
    await early;
    state.version = 2;
    expect(await version.read()).toBe(2);
  });
});
