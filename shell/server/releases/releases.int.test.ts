import { mkdir, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shopReleases, startShop, type TestShop } from '../testing/start-shop.ts';
import { testFragment, testRelease, writeReleases } from '../testing/test-release.ts';

const next = testRelease({
  name: 'catalog',
  id: 'c2',
  routes: [
    { path: '/products/:handle', page: 'product' },
    { path: '/new', page: 'product' },
  ],
  fragments: { product: testFragment({ kind: 'page', timeoutMs: 3000, css: ['next.css'] }) },
});

describe('releases', () => {
  let shop: TestShop;
  let releases: ReturnType<typeof shopReleases>;
  beforeEach(async () => {
    releases = shopReleases();
    shop = await startShop(releases);
    await writeReleases(shop.releasesDir, [next], { 'catalog/c2/client/next.css': '.n{margin:0}' });
    shop.catalog.routes['/fragments/product'] = (request) => ({
      html: [`<h1>${String(request.headers['tessera-release'])}</h1>`],
    });
  });
  afterEach(() => shop.stop());

  const open = async (path: string) => {
    const response = await fetch(shop.url + path);
    return {
      status: response.status,
      composition: response.headers.get('tessera-composition'),
      html: await response.text(),
    };
  };

  it('change without a restart, routes included', async () => {
    const before = await open('/products/x');
    expect(before.html).toContain('<h1>c1</h1>');
    expect((await open('/new')).status).toBe(404);
    await shop.makeLive([next, ...releases.slice(1)]);
    const after = await open('/new');
    expect(after.html).toContain('<h1>c2</h1>');
    expect(after.composition).not.toBe(before.composition);
    await shop.makeLive(releases);
    expect((await open('/products/x')).composition).toBe(before.composition);
  });

  it('stay the last good ones when others are missing or broken', async () => {
    const folder = `${shop.releasesDir}/catalog/c3`;
    await mkdir(folder);
    await writeFile(`${folder}/release.json`, JSON.stringify({ ...next, id: 'other' }));
    for (const id of ['gone', 'c3']) {
      await expect(shop.makeLive([{ ...next, id }, ...releases.slice(1)])).rejects.toThrow();
      expect((await open('/products/x')).html).toContain('<h1>c1</h1>');
    }
    await shop.makeLive([next, ...releases.slice(1)]);
    expect((await open('/products/x')).html).toContain('<h1>c2</h1>');
  });

  it('can be tried by ?release= for one request: HTML, CSS, scripts and what the browser is told', async () => {
    const { html, composition } = await open('/products/x?release=catalog@c2');
    expect(html).toContain('<h1>c2</h1>');
    expect(html).toContain('/assets/catalog/c2/next.css');
    expect(html).toContain('href="/assets/catalog/c2/remote-entry.c2.js"');
    expect(html).toContain('"entry":"/assets/catalog/c2/remote-entry.c2.js"');
    expect(html).toContain('"overridden":["catalog@c2"]');
    expect(html).not.toContain('/assets/catalog/c1/');
    const live = await open('/products/x');
    expect(live.html).toContain('<h1>c1</h1>');
    expect(live.composition).not.toBe(composition);
  });

  it('that are not stored cannot be tried', async () => {
    for (const name of ['catalog@nothing', 'catalog', 'x@../..', '@']) {
      const { status, html } = await open(`/products/x?release=${encodeURIComponent(name)}`);
      expect(status, name).toBe(404);
      expect(html).toContain('<h1>There is no such release</h1>');
    }
  });

  it('cannot be tried where that is not allowed', async () => {
    const strict = await startShop(releases, { allowOverrides: false });
    await writeReleases(strict.releasesDir, [next]);
    strict.catalog.routes['/fragments/product'] = () => ({ html: ['<h1>live</h1>'] });
    const response = await fetch(`${strict.url}/products/x?release=catalog@c2`);
    const html = await response.text();
    expect(html).toContain('data-release="c1"');
    await strict.stop();
  });

  it('missing altogether leave a 503 page in the frame, and the process not ready', async () => {
    const empty = await startShop([], { routing: null });
    const response = await fetch(`${empty.url}/products/x`);
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('<a href="/cart">Cart</a>');
    expect((await fetch(`${empty.url}/readyz`)).status).toBe(503);
    expect((await fetch(`${empty.url}/healthz`)).status).toBe(200);
    await empty.stop();
  });

  it('make the process ready, with no service alive', async () => {
    await shop.catalog.stop();
    const response = await fetch(`${shop.url}/readyz`);
    expect(await response.json()).toEqual({
      status: 'ready',
      checks: { releases: 'ok', client: 'ok', designSystem: 'ok' },
    });
    expect(await (await fetch(`${shop.url}/metrics`)).text()).toContain('shell_open_breakers 0');
  });
});
