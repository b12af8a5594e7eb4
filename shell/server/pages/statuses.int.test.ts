import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startShop, type TestShop } from '../testing/start-shop.ts';

describe("a page's answer", () => {
  let shop: TestShop;
  beforeEach(async () => {
    shop = await startShop();
  });
  afterEach(() => shop.stop());

  const open = (path: string, init?: RequestInit) =>
    fetch(shop.url + path, { redirect: 'manual', ...init });
  const post = (body: string, headers: Record<string, string> = {}) =>
    open('/cart', {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    });

  it.each([404, 422, 500, 503])("has its fragment's status %i", async (status) => {
    shop.catalog.routes['/fragments/product'] = () => ({
      status,
      head: { title: 'Error: Print' },
      html: ['<h1>From the team</h1>'],
    });
    const response = await open('/products/x');
    expect(response.status).toBe(status);
    expect(await response.text()).toContain('<h1>From the team</h1>');
  });

  it.each([404, 410, 500, 503])(
    'is a page of the shell when the service answers a problem, %i',
    async (status) => {
      shop.catalog.routes['/fragments/product'] = (_, response) => {
        response.writeHead(status, { 'content-type': 'application/problem+json' });
        response.end(JSON.stringify({ title: 'Gone', detail: 'It was sold.' }));
      };
      const response = await open('/products/x');
      const html = await response.text();
      expect(response.status).toBe(status);
      expect(html).toMatch(/<main[^>]*>.*<h1>/);
      expect(html).toContain('<meta name="robots" content="noindex">');
      expect(html).toContain('<b>mini cart</b>');
      expect(html.includes('It was sold.')).toBe(status < 500);
    },
  );

  it('is a problem too when a release passes on one of its API', async () => {
    shop.catalog.routes['/fragments/product'] = () => ({
      status: 404,
      head: null,
      html: ['{"title":"No such print","detail":"No print has this name."}'],
    });
    const response = await open('/products/x');
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('<p class="t-lede">No print has this name.</p>');
  });

  it('is a 404 page in the frame for an unknown path', async () => {
    const response = await open('/nothing/here');
    const html = await response.text();
    expect(response.status).toBe(404);
    expect(html).toContain('<h1>Page not found</h1>');
    expect(html).toContain('<b>search</b>');
    expect(html).toContain('"error":{"kind":"not-found","retry":false}');
  });

  it('is a redirect where the fragment says so, with its cookies', async () => {
    shop.cart.routes['/fragments/cart'] = () => ({
      status: 303,
      headers: {
        location: '/cart',
        'set-cookie': ['cart_id=1; Path=/', 'cart_seen=1', 'account_x=1'],
      },
    });
    const response = await post('intent=add&variantId=v1');
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/cart');
    expect(response.headers.getSetCookie()).toEqual(
      expect.arrayContaining(['cart_id=1; Path=/', 'cart_seen=1']),
    );
    expect(response.headers.getSetCookie().join()).not.toContain('account_x');
    expect(shop.cart.requests.at(-1)).toMatchObject({
      method: 'POST',
      body: 'intent=add&variantId=v1',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  });

  it('is short for a missing image or script', async () => {
    const response = await open('/missing.png', { headers: { 'sec-fetch-dest': 'image' } });
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toContain('text/plain');
    expect(shop.catalog.requests).toEqual([]);
  });

  it('asks for no slots when a form ends in a redirect', async () => {
    shop.cart.routes['/fragments/cart'] = () => ({ status: 303, headers: { location: '/cart' } });
    await post('intent=add');
    expect([...shop.catalog.requests, ...shop.account.requests]).toEqual([]);
    expect(shop.cart.requests).toHaveLength(1);
  });

  it('is counted by fragment, release and outcome', async () => {
    shop.cart.routes['/fragments/mini-cart'] = () => ({ status: 500 });
    await (await open('/nothing')).text();
    const metrics = await (await open('/metrics')).text();
    expect(metrics).toContain(
      'shell_fragments_total{fragment="cart/mini-cart",release="k1",outcome="status"} 1',
    );
    expect(metrics).toContain(
      'shell_fragments_total{fragment="catalog/search-box",release="c1",outcome="ok"} 1',
    );
  });

  it('is a redirect from a trailing slash, keeping the search', async () => {
    const response = await open('/products/x/?variant=1');
    expect(response.status).toBe(308);
    expect(response.headers.get('location')).toBe('/products/x?variant=1');
  });

  it('is a 503 page with a way to try again when its service is dead', async () => {
    await shop.catalog.stop();
    const response = await open('/products/x?a=1&b=2');
    const html = await response.text();
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('1');
    expect(html).toContain(
      '<a class="t-btn t-btn-primary" href="/products/x?a=1&amp;b=2" data-retry>Try again</a>',
    );
    expect(html).toContain('"error":{"kind":"unavailable","retry":true}');
    expect(html).toContain('<b>mini cart</b>');
    expect(html).toContain('data-state="failed" data-reason="refused"><form action="/search">');
  });

  it('says of a form that nothing was changed, if nothing was', async () => {
    await shop.cart.stop();
    const response = await post('intent=add');
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('so nothing was changed');
  });

  it('refuses a form of another site, one that is too long, and other kinds of body', async () => {
    const foreign = await post('a=1', { origin: 'https://evil.example' });
    expect(foreign.status).toBe(403);
    expect((await post('a=1', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await post(`a=${'x'.repeat(256 * 1024)}`)).status).toBe(413);
    expect((await post('{}', { 'content-type': 'application/json' })).status).toBe(415);
    expect(shop.cart.requests.filter(({ method }) => method === 'POST')).toEqual([]);
    expect(await foreign.text()).toContain('<h1>This form came from another site</h1>');
  });

  it('takes a form of its own origin', async () => {
    shop.cart.routes['/fragments/cart'] = () => ({ html: ['<h1>Cart</h1>'] });
    expect((await post('a=1', { origin: shop.url })).status).toBe(200);
    expect((await post('a=1', { origin: 'http://shop.example' })).status).toBe(200);
  });

  it('has no body for HEAD, and the status all the same', async () => {
    shop.catalog.routes['/fragments/product'] = () => ({ status: 404, html: ['<h1>no</h1>'] });
    const response = await open('/products/x', { method: 'HEAD' });
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
  });

  it('is 405 for other methods', async () => {
    const response = await open('/cart', { method: 'DELETE' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD, POST');
  });

  it('has the security headers on every HTML, whatever the status', async () => {
    for (const path of ['/nothing', '/products/x']) {
      const response = await open(path);
      const policy = response.headers.get('content-security-policy') ?? '';
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? 'none';
      const html = await response.text();
      expect(policy).toContain("require-trusted-types-for 'script'");
      for (const [tag] of html.matchAll(/<(script|style)\b[^>]*>/g)) {
        if (!/type="application\/(ld\+)?json"/.test(tag)) expect(tag).toContain(`nonce="${nonce}"`);
      }
      expect(html).not.toMatch(/\sstyle="/);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('tessera-composition')).toMatch(/^[0-9a-f]{12}$/);
    }
  });

  it('gives out a visitor cookie once, and one of its own making only', async () => {
    const first = await open('/nothing');
    const [cookie = ''] = first.headers.getSetCookie();
    expect(cookie).toMatch(/^tessera_visitor=.+; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/);
    const value = cookie.split(';')[0] ?? '';
    const again = await open('/nothing', { headers: { cookie: value } });
    expect(again.headers.getSetCookie()).toEqual([]);
    const forged = await open('/nothing', { headers: { cookie: 'tessera_visitor=me.forged' } });
    expect(forged.headers.getSetCookie()).toHaveLength(1);
  });

  it('survives a request that node would parse but no browser sends', async () => {
    const status = await new Promise((resolve) => {
      const call = request(`${shop.url}/`, {
        path: '//evil.example/%2e%2e//',
        headers: { host: 'a b' },
      });
      call.on('response', (response) => resolve(response.resume().statusCode));
      call.on('error', () => resolve('closed'));
      call.end();
    });
    expect([308, 400, 404, 'closed']).toContain(status);
  });
});
