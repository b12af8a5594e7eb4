import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Fault, FaultKind } from '@tessera/releases/fault';
import { shopReleases, startShop, type TestShop } from '../testing/start-shop.ts';
import { testFragment, testRelease } from '../testing/test-release.ts';

const later = () => new Date(Date.now() + 60_000).toISOString();
const fault = (kind: FaultKind, target: string, change: Partial<Fault> = {}): Fault => ({
  id: `${kind} ${target}`,
  kind,
  target,
  ms: 0,
  until: later(),
  ...change,
});

const cart = testRelease({
  name: 'cart',
  id: 'k1',
  routes: [{ path: '/cart', page: 'cart' }],
  fragments: {
    cart: testFragment({ kind: 'page', timeoutMs: 3000, js: ['cart.js', 'common.js'] }),
    'mini-cart': testFragment({ js: ['mini.js', 'common.js'], fallback: '<a>Cart</a>' }),
  },
  assets: {
    'mini.js': { bytes: 1, integrity: 'sha384-mini' },
    'common.js': { bytes: 1, integrity: 'sha384-common' },
  },
});
/** Its menu has time enough for a delay that is longer than a page takes on a busy machine. */
const account = testRelease({
  name: 'account',
  id: 'a1',
  fragments: { 'account-menu': testFragment({ timeoutMs: 3000, fallback: '<a>Account</a>' }) },
});
const own: Record<string, typeof cart> = { cart, account };
const releases = shopReleases().map((release) => own[release.name] ?? release);

let shop: TestShop;
beforeEach(async () => {
  const files = { 'mini.js': 'mini', 'common.js': 'common', 'cart.js': 'cart' };
  const client = Object.entries(files).map(([name, text]) => [`cart/k1/client/${name}`, text]);
  shop = await startShop(releases, {}, Object.fromEntries(client));
  shop.catalog.routes['/fragments/home'] = () => ({ html: ['<h1>Home</h1>'] });
  shop.cart.routes['/api/cart/cart'] = (_, response) => void response.writeHead(200).end('{}');
});
afterEach(() => shop.stop());

const drill = (...faults: Fault[]) => shop.makeLive(releases, { faults });
const home = async () => (await fetch(shop.url)).text();
const asked = () => shop.cart.requests.filter(({ url }) => url.startsWith('/fragments/mini-cart'));

describe('a drill on a fragment', () => {
  it('that answers with an error costs its place only, and its service is not asked', async () => {
    await drill(fault('error', 'cart/mini-cart'));
    const html = await home();
    expect(html).toContain('data-reason="status"><a>Cart</a>');
    expect(html).toContain('<h1>Home</h1>');
    expect(asked()).toEqual([]);
  });

  it('that hangs ends with its deadline', async () => {
    await drill(fault('hang', 'cart/mini-cart'));
    expect(await home()).toMatch(/__tessera\.failed\("s\d","timeout"\)/);
    expect(asked()).toEqual([]);
  });

  it('that is late comes late, when its deadline lets it', async () => {
    await drill(fault('delay', 'account/account-menu', { ms: 1_000 }));
    expect(await home()).toMatch(/<template id="s\d-late">.*<b>menu<\/b>/);
    await drill(fault('delay', 'account/account-menu', { ms: 30_000 }));
    expect(await home()).toMatch(/__tessera\.failed\("s\d","timeout"\)/);
  });

  it('that crashes is told to its service', async () => {
    await drill(fault('crash', 'cart/mini-cart'));
    await home();
    expect(asked().at(-1)?.headers['tessera-fault']).toBe('crash');
    await drill();
    await home();
    expect(asked().at(-1)?.headers['tessera-fault']).toBeUndefined();
  });

  it('is over when its time is, and does not reach other fragments', async () => {
    await drill(
      fault('error', 'cart/mini-cart', { until: new Date(Date.now() - 1).toISOString() }),
      fault('error', 'cart/add-to-cart'),
    );
    expect(await home()).toContain('<b>mini cart</b>');
  });

  it('opens no breaker: the service is asked again as soon as the drill is over', async () => {
    await drill(fault('hang', 'cart'));
    for (let n = 0; n < 6; n += 1) await home();
    await drill();
    expect(await home()).toContain('<b>mini cart</b>');
  });
});

describe('a drill on a service', () => {
  it('fails its fragments and its API', async () => {
    await drill(fault('error', 'cart'));
    expect(await home()).toContain('data-reason="status"><a>Cart</a>');
    const api = await fetch(`${shop.url}/api/cart/cart`);
    expect(api.status).toBe(500);
    expect(await api.json()).toMatchObject({ type: 'fault-drill' });
  });

  it('on one of its fragments leaves its API alone', async () => {
    await drill(fault('error', 'cart/mini-cart'));
    expect((await fetch(`${shop.url}/api/cart/cart`)).status).toBe(200);
  });
});

describe('a drill on the browser files of a release', () => {
  const file = (name: string) => fetch(`${shop.url}/_faults/cart/k1/client/${name}`);

  it('gives them other addresses, so that what a browser has kept does not count', async () => {
    expect(await home()).toContain('"/assets/cart/k1/mini.js":"sha384-mini"');
    await drill(fault('missing-chunk', 'cart'));
    const html = await home();
    expect(html).toContain('"/_faults/cart/k1/client/mini.js":"sha384-mini"');
    expect(html).not.toContain('"/assets/cart/k1/mini.js"');
    expect(html).toContain('"base":"/_faults/cart/k1/client/"');
  });

  it('misses all of them, or those that only one fragment has', async () => {
    await drill(fault('missing-chunk', 'cart'));
    expect((await file('common.js')).status).toBe(404);
    await drill(fault('missing-chunk', 'cart/mini-cart'));
    expect((await file('mini.js')).status).toBe(404);
    const common = await file('common.js');
    expect([common.status, await common.text()]).toEqual([200, 'common']);
  });

  it('brings other bytes than the release has, and keeps them nowhere', async () => {
    await drill(fault('wrong-integrity', 'cart'));
    const mini = await file('mini.js');
    expect(mini.headers.get('cache-control')).toBe('no-store');
    expect(mini.headers.get('content-type')).toContain('javascript');
    expect(await mini.text()).toMatch(/^mini\n\/\*/);
  });

  it('heals at the same address when it is over', async () => {
    await drill(fault('missing-chunk', 'cart'));
    await drill();
    const mini = await file('mini.js');
    expect([mini.status, await mini.text()]).toEqual([200, 'mini']);
    expect((await file('release.json')).status).toBe(404);
    expect((await file('..%2f..%2frelease.json')).status).toBe(404);
  });
});
