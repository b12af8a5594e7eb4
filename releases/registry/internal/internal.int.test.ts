import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureRelease } from '@tessera/bff-kit/fragments/fetch-release';
import { makeRelease } from '../testing/make-release.ts';
import { startRegistry, type TestRegistry } from '../testing/start-registry.ts';

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startRegistry();
  await registry.upload({ name: 'cart', id: 'a' });
});
afterAll(() => registry.stop());

const base = '/_releases/internal/releases/cart';
const get = (path: string, token: string) =>
  fetch(registry.url + path, { headers: { authorization: `Bearer ${token}` } });
const serviceToken = () => registry.tokens.catalog.signService('releases');

describe('files of a release', () => {
  it('are fetched whole by a service on another machine', async () => {
    const releasesDir = await mkdtemp(join(tmpdir(), 'tessera-elsewhere-'));
    const o = { releasesDir, name: 'cart', registryUrl: registry.url, token: serviceToken };
    try {
      expect(await ensureRelease({ ...o, id: 'a' })).toBe(true);
      for (const [path, bytes] of makeRelease({ name: 'cart', id: 'a' }).files) {
        expect((await readFile(join(releasesDir, 'cart', 'a', path))).equals(bytes)).toBe(true);
      }
      expect(await ensureRelease({ ...o, id: 'none' })).toBe(false);
    } finally {
      await rm(releasesDir, { recursive: true, force: true });
    }
  });

  it('are for services, and for teams whose services the registry does not know', async () => {
    const path = `${base}/a/files/server/index.mjs`;
    expect((await get(path, await serviceToken())).status).toBe(200);
    expect((await get(path, await registry.keyOf('cart'))).status).toBe(200);
    expect((await get(path, registry.operatorKey)).status).toBe(200);
    // Another team's server code is nobody's business.
    const reviews = await registry.keyOf('reviews');
    expect((await get(path, reviews)).status).toBe(403);
    expect((await get(`${base}/a/files`, reviews)).status).toBe(403);
    const elsewhere = await registry.tokens.catalog.signService('cart');
    for (const token of ['nonsense', 'a.b.c', elsewhere]) {
      expect((await get(path, token)).status).toBe(401);
    }
    expect((await fetch(registry.url + path)).status).toBe(401);
    expect((await get(path, await serviceToken())).headers.get('cache-control')).toContain(
      'immutable',
    );
  });

  it.each([
    'a/files/none.js',
    'a/files/client',
    'a/files/..%2f..%2fcatalog%2fb%2frelease.json',
    'a/files/%2fetc%2fpasswd',
    'none/files',
    '..%2fcatalog/files',
    'none/files/release.json',
  ])('are none at %s', async (path) => {
    expect((await get(`${base}/${path}`, await serviceToken())).status).toBe(404);
  });

  it('are gone when the release was removed, though the folder is still there', async () => {
    await registry.upload({ name: 'cart', id: 'gone' });
    await registry.deps.db.query(
      'test/remove',
      `update release set removed_at = now() where id = 'gone'`,
    );
    expect((await get(`${base}/gone/files`, await serviceToken())).status).toBe(404);
    expect((await get(`${base}/gone/files/release.json`, await serviceToken())).status).toBe(404);
  });
});

describe('what the shell says of itself', () => {
  const facts = {
    provides: { react: '19.3.1' },
    designSystemMajors: [1],
    frameFragments: ['cart/mini-cart'],
  };
  const put = async (body: object, token: string) =>
    fetch(`${registry.url}/_releases/internal/host`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    }).then(({ status }) => status);

  it('is kept, the last word counts, and only a change is noted', async () => {
    const token = await registry.tokens.shell.signService('releases');
    expect(await put({ ...facts, designSystemMajors: [1, 2] }, token)).toBe(204);
    expect(await put(facts, token)).toBe(204);
    expect(await put(facts, token)).toBe(204);
    const [row] = await registry.deps.db.query('test/facts', 'select facts from host_facts');
    expect(row).toEqual({ facts });
    const lines = await registry.deps.db.query(
      'test/facts-audit',
      `select from audit where action = 'host-facts' and actor = 'shell'`,
    );
    expect(lines).toHaveLength(2);
  });

  it('is not taken from anybody else, or when it is no such thing', async () => {
    expect(await put(facts, await serviceToken())).toBe(403);
    expect(await put(facts, registry.operatorKey)).toBe(401);
    const { body } = await registry.call<object[]>('GET', '/_releases/api/audit');
    expect(body[0]).toMatchObject({
      actor: 'somebody',
      action: 'authenticate',
      subject: 'PUT /_releases/internal/host',
      outcome: 'refused',
    });
    const shell = await registry.tokens.shell.signService('releases');
    expect(await put({ provides: 1 }, shell)).toBe(422);
  });
});
