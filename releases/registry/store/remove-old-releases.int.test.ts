import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readManifest } from '../releases/read-release.ts';
import { startRegistry, type TestRegistry } from '../testing/start-registry.ts';
import { startCleaning } from './start-cleaning.ts';

let registry: TestRegistry;
beforeEach(async () => {
  registry = await startRegistry({ retentionDays: 14 });
});
afterEach(() => registry.stop());

const run = (text: string, ...values: unknown[]) =>
  registry.deps.db.pool.query(text, values).then(() => undefined);

/** Stores releases, each a day older than the next, the last one `days` ago. */
async function store(ids: string[], days = 60, name = 'cart'): Promise<void> {
  for (const [index, id] of ids.entries()) {
    await registry.upload({ name, id });
    const age = days + ids.length - index - 1;
    await run(
      `update release set uploaded_at = now() - make_interval(days => $3) where name = $1 and id = $2`,
      name,
      id,
      age,
    );
  }
}

async function clean(): Promise<string[]> {
  const reply = await registry.call<{ removed: { name: string; id: string }[] }>(
    'POST',
    '/_releases/api/releases/clean',
  );
  expect(reply.status).toBe(200);
  return reply.body.removed.map(({ id }) => id);
}

const folders = (name = 'cart') =>
  readdir(join(registry.releasesDir, name)).then((all) => all.sort());

describe('retention', () => {
  it('removes files of old releases, keeps the last three and what is known of the others', async () => {
    await store(['a', 'b', 'c', 'd', 'e']);
    expect(await readManifest(registry.deps.db, 'cart', 'a')).not.toBeNull();
    expect(await clean()).toEqual(['a', 'b']);
    expect(await folders()).toEqual(['c', 'd', 'e']);
    expect(await readManifest(registry.deps.db, 'cart', 'a')).toBeNull();
    const list = await registry.call<{ id: string; state: string }[]>(
      'GET',
      '/_releases/api/releases/cart',
    );
    expect(list.body.map(({ id, state }) => `${id} ${state}`)).toEqual([
      'e kept',
      'd kept',
      'c kept',
      'b removed',
      'a removed',
    ]);
    const audit = await registry.call('GET', '/_releases/api/audit');
    expect(audit.body).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ actor: 'operator', action: 'remove', subject: 'cart@a' }),
      ]),
    );
    expect(await clean()).toEqual([]);
  });

  it('keeps what is live, in a running canary, or was served in the last days', async () => {
    await store(['live', 'canary', 'control', 'served', 'ended', 'old', 'x', 'y', 'z']);
    await run(`insert into live (name, id) values ('cart', 'live')`);
    const canary = `insert into canary (name, id, control_id, salt, plan, judge, started_by, state, ended_at)
      values ('cart', $1, $2, 's', '[{"share":0.5,"seconds":0}]', '{}', 'operator', $3, $4)`;
    await run(canary, 'canary', 'control', 'running', null);
    await run(canary, 'ended', 'live', 'withdrawn', new Date());
    await run(canary, 'old', 'live', 'aborted', new Date(Date.now() - 15 * 86_400_000));
    await run(
      `update release set last_served_at = now() - interval '13 days 23 hours' where id = 'served'`,
    );
    expect(await clean()).toEqual(['old']);
  });

  it('keeps what somebody may still open by a link', async () => {
    await store(['linked', 'old', 'x', 'y', 'z']);
    const link = await registry.call('POST', '/_releases/api/overrides', {
      json: { releases: { cart: { id: 'linked' } }, reason: 'to look at it' },
    });
    expect(link.status).toBe(201);
    expect(await clean()).toEqual(['old']);
    await run('update override set expires_at = now()');
    expect(await clean()).toEqual(['linked']);
  });

  it('keeps the three that were live last, however old they are', async () => {
    await store(['a', 'b', 'c', 'd', 'x', 'y', 'z']);
    for (const id of ['d', 'a', 'b', 'a', 'c']) {
      await run(
        `insert into live_change (name, action, id, actor) values ('cart', 'deploy', $1, 'operator')`,
        id,
      );
    }
    expect(await clean()).toEqual(['d']);
  });

  it('removes nothing that is younger than the set days, of any micro-frontend', async () => {
    await store(['a', 'b', 'c', 'd'], 9);
    await store(['a', 'b', 'c', 'd'], 10, 'catalog');
    expect(await clean()).toEqual([]);
    await run(`update release set uploaded_at = uploaded_at - interval '36 hours'`);
    expect(await clean()).toEqual(['a']);
    expect(await folders('catalog')).toEqual(['b', 'c', 'd']);
  });

  it('takes a removed release in again', async () => {
    await store(['a', 'b', 'c', 'd']);
    expect(await clean()).toEqual(['a']);
    const entry = await registry.upload({ name: 'cart', id: 'a' });
    expect(entry.state).toBe('kept');
    expect(await readManifest(registry.deps.db, 'cart', 'a')).not.toBeNull();
    expect(await folders()).toContain('a');
    // Now it is one of the last three.
    expect(await clean()).toEqual(['b']);
  });

  it('deletes files the next time when the store failed, and nobody is served them meanwhile', async () => {
    await store(['a', 'b', 'c', 'd']);
    const { store: files } = registry.deps;
    const remove = files.remove.bind(files);
    files.remove = () => Promise.reject(new Error('away'));
    expect(await clean()).toEqual(['a']);
    expect(await folders()).toContain('a');
    expect(await readManifest(registry.deps.db, 'cart', 'a')).toBeNull();
    files.remove = remove;
    expect(await clean()).toEqual([]);
    expect(await folders()).not.toContain('a');
  });

  it('is for operators', async () => {
    await store(['a', 'b', 'c', 'd']);
    const key = await registry.keyOf('cart');
    const reply = await registry.call('POST', '/_releases/api/releases/clean', { key });
    expect(reply.status).toBe(403);
    expect(await folders()).toContain('a');
  });

  it('runs when the registry starts', async () => {
    await store(['a', 'b', 'c', 'd']);
    await startCleaning(registry.deps).stop();
    expect(await folders()).toEqual(['b', 'c', 'd']);
  });
});
