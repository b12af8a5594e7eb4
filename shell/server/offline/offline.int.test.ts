import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Language } from '@tessera/mfe-kit/locales';
import { startShop, type TestShop } from '../testing/start-shop.ts';

let shop: TestShop;
afterEach(() => shop.stop());

const start = async (workOffline: boolean, languages: readonly Language[] = ['en']) => {
  shop = await startShop(undefined, { workOffline, languages });
  const client = join(shop.dataDir, 'client');
  await writeFile(join(client, 'worker.js'), 'self.worker = 1');
  await writeFile(
    join(client, 'manifest.json'),
    JSON.stringify({ entry: 'shell.0badcafe.js', worker: 'worker.js' }),
  );
  shop.catalog.routes['/fragments/home'] = () => ({ html: ['<p>home</p>'] });
  shop.account.routes['/fragments/account'] = () => ({ html: ['<p>you</p>'] });
};
const get = (path: string) => fetch(shop.url + path, { headers: { accept: 'text/html' } });

describe('working offline', () => {
  it('has a worker at the root, looked at anew with each page and allowed nothing but the shop', async () => {
    await start(true);
    // What the shell knows of its build is at most half a second old.
    await expect.poll(async () => (await get('/sw.js')).status).toBe(200);
    const { headers, ...reply } = await get('/sw.js').then(async (response) => ({
      headers: response.headers,
      text: await response.text(),
    }));
    expect(reply.text).toContain('self.worker = 1');
    expect(headers.get('cache-control')).toBe('no-cache');
    expect(headers.get('content-type')).toContain('text/javascript');
  });

  it('says of each page whether a browser may keep it', async () => {
    await start(true);
    const home = await get('/');
    expect(home.headers.get('tessera-keep')).toBe('1');
    expect(await home.text()).toContain('"worker":"/sw.js"');
    expect((await get('/account')).headers.get('tessera-keep')).toBeNull();
    expect((await get('/nowhere')).headers.get('tessera-keep')).toBeNull();
  });

  it('has a page of its own that needs no service, no script and no person', async () => {
    await start(true);
    const reply = await get('/offline');
    const html = await reply.text();
    expect(html).toContain('<h1>You are offline</h1>');
    expect(html).not.toContain('<script');
    expect(html).not.toContain('<tessera-slot');
    expect(reply.headers.getSetCookie()).toEqual([]);
  });

  it('has the page and what installs the shop in each language that is offered', async () => {
    await start(true, ['en', 'de']);
    const html = await (await get('/de/offline')).text();
    expect(html).toContain('<html lang="de-DE" dir="ltr">');
    expect(html).toContain('<h1>Du bist offline</h1>');
    expect(html).toContain('href="/de/stores"');
    expect((await get('/ar/offline')).status).toBe(404);
    expect(await (await get('/de')).text()).toContain('href="/site.webmanifest?language=de"');
    const manifest = async (search: string) =>
      (await (await get(`/site.webmanifest${search}`)).json()) as Record<string, unknown>;
    expect(await manifest('?language=de')).toMatchObject({ id: '/', lang: 'de', start_url: '/de' });
    expect(await manifest('?language=ar')).toMatchObject({ id: '/', lang: 'en', start_url: '/' });
    // A language that joins has workers installed anew, and with them the page in it.
    await expect.poll(async () => (await get('/sw.js')).text()).toContain(' en,de\n');
  });

  it('can be turned off: browsers get a worker that removes everything and itself', async () => {
    await start(false);
    const text = await (await get('/sw.js')).text();
    expect(text).toContain('registration.unregister()');
    expect(text).not.toContain('self.worker');
    expect(await (await get('/')).text()).toContain('"worker":null');
  });
});
