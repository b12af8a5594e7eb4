import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startFakeRegistry, type FakeRegistry } from '../testing/fake-registry.ts';
import { shopReleases, startShop, type TestShop } from '../testing/start-shop.ts';
import { testFragment, testRelease, writeReleases } from '../testing/test-release.ts';
import { routed, testRouting } from '../testing/test-routing.ts';
import { signView } from './view-token.ts';

const releases = shopReleases();
const secret = 'a secret that is only for tests';
const next = testRelease({
  name: 'catalog',
  id: 'c2',
  routes: [{ path: '/products/:handle', page: 'product' }],
  fragments: { product: testFragment({ kind: 'page', timeoutMs: 3000 }) },
});

interface PageData {
  view: string;
  composition: string;
  releases: Record<string, { bucket: string }>;
}

describe('beacons', { timeout: 20_000 }, () => {
  let registry: FakeRegistry;
  let shop: TestShop;
  const clock = { now: 0 };
  beforeAll(async () => {
    registry = await startFakeRegistry();
    registry.publish(testRouting(releases));
    shop = await startShop(releases, {
      registry: (tokens) => registry.access(tokens),
      now: () => clock.now,
      beaconsPerSecond: 10,
    });
    await writeReleases(shop.releasesDir, [next]);
    shop.catalog.routes['/fragments/product'] = () => ({ html: ['<h1>x</h1>'] });
  });
  afterAll(async () => {
    await shop.stop();
    await registry.stop();
  });

  const openPage = async (): Promise<PageData> => {
    const html = await (await fetch(`${shop.url}/products/x`)).text();
    return JSON.parse(/id="tessera-page">(.*?)<\/script>/.exec(html)?.[1] ?? '') as PageData;
  };
  const send = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${shop.url}/_beacons`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const seen = [{ kind: 'seen' }];

  it('reach the registry with what the page was made of, without what could be somebody’s', async () => {
    const canary = { number: 4, id: 'c2', share: 1, salt: 's' };
    const change = { version: 2, microFrontends: { catalog: routed('c1', { canary }) } };
    registry.publish(testRouting(releases, change));
    await vi.waitFor(() => expect(shop.releases.source.table()?.version).toBe(2), 15_000);
    const page = await openPage();
    expect(page.releases['catalog']?.bucket).toBe('canary');
    const events = [
      {
        kind: 'error',
        owner: 'catalog',
        fragment: 'catalog/product',
        message: 'ada@example.com at https://shop/x',
      },
      { kind: 'error', owner: 'nobody', fragment: 'Ada Lovelace', message: 'x' },
      { kind: 'lcp', value: 1234.5 },
    ];
    const response = await send({ view: page.view, events });
    expect([response.status, await response.text()]).toEqual([204, '']);
    await vi.waitFor(() => expect(registry.beacons).toHaveLength(1), 15_000);
    expect(registry.beacons[0]).toMatchObject({
      composition: page.composition,
      releases: {
        catalog: { id: 'c2', bucket: 'canary', canary: 4 },
        cart: { id: 'k1', bucket: 'live', canary: null, unit: null },
      },
      events: [
        {
          kind: 'error',
          owner: 'catalog',
          fragment: 'catalog/product',
          message: '<email> at <url>',
        },
        { kind: 'error', message: 'x' },
        { kind: 'lcp', value: 1234.5 },
      ],
    });
    expect(JSON.stringify(registry.beacons)).not.toMatch(/127\.0\.0\.1|Lovelace|nobody/);
    await vi.waitFor(() =>
      expect(registry.compositions.map(({ id }) => id)).toContain(page.composition),
    );
  });

  it('that are none, or of no page of ours, are refused', async () => {
    const { view } = await openPage();
    const old = signView(
      { composition: 'c', releases: new Map(), assignments: new Map() },
      secret,
      Date.now() - 25 * 60 * 60 * 1000,
    );
    for (const [status, body, headers] of [
      [400, 'no json', {}],
      [400, '', {}],
      [400, { view, events: [] }, {}],
      [400, { view, events: [{ kind: 'anything' }] }, {}],
      [400, { view: 'forged.token', events: seen }, {}],
      [400, { view: old, events: seen }, {}],
      [400, { view, events: seen }, { 'content-type': 'text/html' }],
      [413, 'x'.repeat(17 * 1024), {}],
      [403, { view, events: seen }, { origin: 'https://elsewhere.example' }],
      [403, { view, events: seen }, { 'sec-fetch-site': 'cross-site' }],
    ] as const) {
      const response = await send(body, headers);
      expect(response.status, JSON.stringify(body).slice(0, 80)).toBe(status);
    }
    expect(
      (await send({ view, events: seen }, { 'content-type': 'application/json' })).status,
    ).toBe(204);
  });

  it('of one page, and from one address, are limited', async () => {
    const status = async (view: string) => (await send({ view, events: seen })).status;
    const { view } = await openPage();
    const first = await Promise.all(Array.from({ length: 31 }, () => status(view)));
    expect(first.filter((one) => one === 204)).toHaveLength(30);
    expect(await status((await openPage()).view), 'another page').toBe(204);
    const flood = await Promise.all(Array.from({ length: 120 }, () => status('x')));
    expect(flood.at(-1)).toBe(429);
    expect(await status((await openPage()).view)).toBe(429);
    clock.now += 10_000;
    expect(await status((await openPage()).view)).toBe(204);
  });

  it('are dropped and counted while the registry is away, and nobody waits for it', async () => {
    await registry.stop();
    clock.now += 10_000;
    const { view } = await openPage();
    expect((await send({ view, events: seen })).status).toBe(204);
    const metric = async () => (await fetch(`${shop.url}/metrics`)).text();
    await vi.waitFor(
      async () => expect(await metric()).toMatch(/shell_beacons_dropped_total [1-9]/),
      15_000,
    );
    expect(await metric()).toContain('shell_beacons_total{outcome="taken"}');
    await registry.start();
  });
});
