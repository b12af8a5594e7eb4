import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFakeRegistry, type FakeRegistry } from '../testing/fake-registry.ts';
import { shopReleases, startShop, type TestShop } from '../testing/start-shop.ts';
import { testRelease } from '../testing/test-release.ts';
import { testRouting } from '../testing/test-routing.ts';

const releases = shopReleases();
const kept = [...releases.map(({ name, id }) => `${name}@${id}`), 'cart@old', 'cart@removed'];

describe('files of a release that is not on this machine', () => {
  let registry: FakeRegistry;
  let shop: TestShop;
  beforeAll(async () => {
    registry = await startFakeRegistry();
    const table = testRouting(releases, { kept });
    registry.publish(table);
    for (const id of ['old', 'secret']) {
      registry.stored.set(`cart@${id}`, {
        'release.json': JSON.stringify(testRelease({ name: 'cart', id })),
        'client/chunk.js': 'export const old = 1;',
        'server/index.mjs': 'secret',
      });
    }
    shop = await startShop(releases, {
      registry: (tokens) => registry.access(tokens),
      routing: table,
    });
  });
  afterAll(async () => {
    await shop.stop();
    await registry.stop();
  });
  const get = async (path: string) => {
    const response = await fetch(`${shop.url}/assets/${path}`);
    return `${response.status} ${await response.text()}`;
  };

  it('come from the registry, once for everybody', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => get('cart/old/chunk.js')));
    expect(new Set(answers)).toEqual(new Set(['200 export const old = 1;']));
    expect(registry.fetched).toEqual(['cart@old']);
    expect(await get('cart/old/missing.js')).toMatch(/^404/);
    expect(await get('cart/old/index.mjs')).toMatch(/^404/);
  });

  it('are missing when the registry has removed it; it is asked once in a while only', async () => {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      expect(await get('cart/removed/chunk.js')).toMatch(/^404/);
    }
    expect(registry.fetched.filter((name) => name === 'cart@removed')).toHaveLength(1);
  });

  it('are not fetched for a release that no page may run', async () => {
    expect(await get('cart/secret/chunk.js')).toMatch(/^404/);
    expect(await get('nobody/x/chunk.js')).toMatch(/^404/);
    expect(registry.fetched).not.toContain('cart@secret');
  });

  it('come again after they were cleared away here', async () => {
    await rm(`${shop.releasesDir}/account/a1`, { recursive: true });
    registry.stored.set('account@a1', {
      'release.json': JSON.stringify(releases[2]),
      'client/menu.js': 'export const menu = 1;',
    });
    expect(await get('account/a1/menu.js')).toBe('200 export const menu = 1;');
  });
});
