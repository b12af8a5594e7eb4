import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startFakeRegistry, type FakeRegistry } from '../testing/fake-registry.ts';
import { shopReleases, startShop, type TestShop } from '../testing/start-shop.ts';
import { testFragment, testRelease } from '../testing/test-release.ts';
import { testRouting } from '../testing/test-routing.ts';

/** For conditions that are waited for, ms. */
const patience = 15_000;

const releases = shopReleases();
const others = releases.slice(1);
const next = testRelease({
  name: 'catalog',
  id: 'c2',
  routes: [{ path: '/products/:handle', page: 'product' }],
  fragments: { product: testFragment({ kind: 'page', timeoutMs: 3000 }) },
});
const tableOf = (version: number, catalog = releases[0]!) =>
  testRouting([catalog, ...others], { version });

describe('a shell that follows the registry', { timeout: 20_000 }, () => {
  let registry: FakeRegistry;
  let shop: TestShop;
  const started: TestShop[] = [];

  const start = async (change: Parameters<typeof startShop>[1] = {}) => {
    const access = (tokens: TestShop['tokens']) => registry.access(tokens);
    shop = await startShop(releases, { registry: access, ...change });
    started.push(shop);
    shop.catalog.routes['/fragments/product'] = (request) => ({
      html: [`<h1>${String(request.headers['tessera-release'])}</h1>`],
    });
  };
  const shown = async () => {
    const response = await fetch(`${shop.url}/products/x`);
    const html = await response.text();
    return `${response.status} ${/<h1>(.*?)<\/h1>/.exec(html)?.[1] ?? ''}`;
  };
  const inForce = (version: number) =>
    vi.waitFor(() => expect(shop.releases.source.table()?.version).toBe(version), patience);

  beforeEach(async () => {
    registry = await startFakeRegistry();
    registry.stored.set('catalog@c2', {
      'release.json': JSON.stringify(next),
      'client/remote-entry.c2.js': 'export {};',
    });
  });
  afterEach(async () => {
    for (const one of started.splice(0)) await one.stop();
    await registry.stop();
  });

  it('has a new table in force by the poll that was waiting for it, its releases fetched', async () => {
    registry.publish(tableOf(5));
    await start();
    await inForce(5);
    await vi.waitFor(() => expect(registry.polls).toBe(2), patience);
    registry.publish(tableOf(6, next));
    await inForce(6);
    expect(registry.polls, 'answers to the one that waited').toBeLessThanOrEqual(3);
    expect(await shown()).toBe('200 c2');
    expect((await fetch(`${shop.url}/assets/catalog/c2/remote-entry.c2.js`)).status).toBe(200);
    expect(registry.fetched).toEqual(['catalog@c2']);
  });

  it('starts with the last known table when the registry is away, and follows it when it is back', async () => {
    await registry.stop();
    await start();
    expect(await shown()).toBe('200 c1');
    registry.publish(tableOf(2, next));
    await registry.start();
    await inForce(2);
    expect(await shown()).toBe('200 c2');
    const written = await vi.waitFor(async () => {
      const file = await readFile(join(shop.dataDir, 'shell/routing.json'), 'utf8');
      expect(JSON.parse(file)).toMatchObject({ version: 2 });
      return file;
    }, patience);
    expect(written).toContain('c2');
  });

  it('keeps serving while the registry is away, and believes one that counts from 1 again', async () => {
    registry.publish(tableOf(40));
    await start();
    await inForce(40);
    await registry.stop();
    expect(await shown()).toBe('200 c1');
    registry.publish(tableOf(3, next));
    await registry.start();
    await inForce(3);
    expect(await shown()).toBe('200 c2');
  });

  it('puts nothing of a table in force that names a release which cannot be had', async () => {
    registry.publish(tableOf(5));
    await start();
    await inForce(5);
    registry.stored.set('cart@k2', { 'release.json': '{"name":"cart","id":"k2"}' });
    const broken = testRouting([next, { name: 'cart', id: 'k2' }, releases[2]!], { version: 6 });
    registry.publish(broken);
    await vi.waitFor(() => expect(registry.fetched).toContain('cart@k2'), patience);
    await vi.waitFor(() => expect(registry.polls).toBeGreaterThanOrEqual(3), patience);
    expect(shop.releases.source.table()?.version).toBe(5);
    expect(await shown()).toBe('200 c1');
    registry.publish(tableOf(7, next));
    await inForce(7);
  });

  it('tries a table again whose release comes a moment later', async () => {
    const files = registry.stored.get('catalog@c2')!;
    registry.stored.clear();
    registry.publish(tableOf(6, next));
    await start();
    await vi.waitFor(() => expect(registry.fetched).toContain('catalog@c2'), patience);
    registry.stored.set('catalog@c2', files);
    await inForce(6);
    expect(await shown()).toBe('200 c2');
  });

  it('has a page that says there are no releases when it starts first, and recovers by itself', async () => {
    await registry.stop();
    await start({ routing: null });
    expect(await shown()).toMatch(/^503/);
    expect((await fetch(`${shop.url}/readyz`)).status).toBe(503);
    registry.publish(tableOf(1));
    await registry.start();
    await inForce(1);
    expect(await shown()).toBe('200 c1');
    expect((await fetch(`${shop.url}/readyz`)).status).toBe(200);
  });

  it('tells the registry what it provides, at each contact', async () => {
    registry.publish(tableOf(1));
    await start();
    const facts = {
      provides: { react: '19.3.1' },
      designSystemMajors: [1],
      frameFragments: ['catalog/search-box', 'account/account-menu', 'cart/mini-cart'],
    };
    await vi.waitFor(() => expect(registry.host).toEqual([facts]), patience);
    await registry.stop();
    await registry.start();
    await vi.waitFor(() => expect(registry.host).toEqual([facts, facts]), patience);
  });

  it('says in its metrics which table is in force and how old its word is', async () => {
    registry.publish(tableOf(9));
    await start();
    await inForce(9);
    await shown();
    const metrics = await (await fetch(`${shop.url}/metrics`)).text();
    expect(metrics).toContain('shell_routing_version 9');
    expect(metrics).toMatch(/shell_registry_contact_age_seconds [\d.e-]+\n/);
    expect(metrics).toMatch(/shell_resolutions_total [1-9]/);
  });
});

it(
  'a broken file with the last table is put aside, and the registry asked',
  { timeout: 20_000 },
  async () => {
    const registry = await startFakeRegistry();
    const shop = await startShop(releases, {
      registry: (tokens) => registry.access(tokens),
      routing: null,
      beforeStart: (dataDir) => writeFile(join(dataDir, 'shell/routing.json'), '{"version":'),
    });
    registry.publish(tableOf(2));
    await vi.waitFor(() => expect(shop.releases.source.table()?.version).toBe(2), patience);
    await shop.stop();
    await registry.stop();
  },
);
