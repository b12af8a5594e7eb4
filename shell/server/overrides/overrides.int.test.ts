import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Fault } from '@tessera/releases/fault';
import type { OverrideClaims } from '@tessera/releases/override';
import { startFakeBff, type FakeBff } from '../testing/fake-bff.ts';
import { shopReleases, startShop, type TestShop } from '../testing/start-shop.ts';
import { testFragment, testRelease, writeReleases } from '../testing/test-release.ts';

const otherCart = (id: string) =>
  testRelease({
    name: 'cart',
    id,
    fragments: { 'mini-cart': testFragment({ css: ['mini.css'], fallback: '<a>Other</a>' }) },
  });

let shop: TestShop;
let registry: FakeBff;
let build: FakeBff;
/** What the registry answers to a claim. */
let claim: { status: number };
let claimants: string[];

beforeEach(async () => {
  claim = { status: 204 };
  claimants = [];
  [registry, build] = await Promise.all([startFakeBff(), startFakeBff()]);
  registry.routes['/_releases/internal/overrides/j1/claim'] = (_, response, body) => {
    claimants.push((JSON.parse(body) as { visitor: string }).visitor);
    response.writeHead(claim.status).end();
  };
  shop = await startShop(shopReleases(), {
    registry: (tokens) => ({
      url: registry.url,
      token: () => tokens.shell.signService('releases'),
    }),
  });
  await writeReleases(shop.releasesDir, [otherCart('k2')]);
  shop.catalog.routes['/fragments/home'] = () => ({ html: ['<h1>Home</h1>'] });
});
afterEach(() => Promise.all([shop.stop(), registry.stop(), build.stop()]));

const tokenOf = (claims: Partial<OverrideClaims>, ttlSeconds = 60) =>
  shop.tokens.releases.sign({
    type: 'override',
    audience: 'shell',
    claims: { jti: 'j1', by: 'cart pipeline', ...claims },
    ttlSeconds,
  });

/** A browser as far as cookies go. */
function browser() {
  const cookies = new Map<string, string>();
  return {
    cookies,
    async open(path: string, init: RequestInit = {}) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const headers = { ...(init.headers as Record<string, string>), cookie };
      const response = await fetch(shop.url + path, { redirect: 'manual', ...init, headers });
      for (const line of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        if (/Max-Age=0/.test(line)) cookies.delete(name);
        else cookies.set(name, value);
      }
      return response;
    },
  };
}

const miniCarts = () =>
  shop.cart.requests.filter(({ url }) => url.startsWith('/fragments/mini-cart'));
const link = async (claims: Partial<OverrideClaims>, ttlSeconds?: number) =>
  `/?a=1&tessera-override=${await tokenOf(claims, ttlSeconds)}`;
const stored = { releases: { cart: { id: 'k2' } } };

describe('a link that changes the shop', () => {
  it('puts another release in its place for the visitor who opened it, and for nobody else', async () => {
    const anna = browser();
    const opened = await anna.open(await link(stored));
    expect(opened.status).toBe(303);
    expect(opened.headers.get('location')).toBe('/?a=1');
    expect(opened.headers.getSetCookie().join()).toMatch(
      /tessera_override=[^;]+; Max-Age=\d\d; Path=\/; HttpOnly; SameSite=Lax/,
    );
    const html = await (await anna.open('/')).text();
    expect(html).toContain('data-override');
    expect(html).toContain('cart k2');
    expect(miniCarts().at(-1)?.headers['tessera-release']).toBe('k2');
    expect(html).toMatch(/"cart":\{"id":"k2"[^}]*"bucket":"override"/);
    expect(html).toMatch(/"override":\{"until":"[^"]+","releases":\{"cart":"k2"\}\}/);

    const others = await (await browser().open('/')).text();
    expect(others).not.toContain('data-override');
    expect(others).toContain('"override":null');
    expect(miniCarts().at(-1)?.headers['tessera-release']).toBe('k1');
  });

  it('says to the registry who opened it by a hash, the same one each time', async () => {
    const anna = browser();
    await anna.open('/');
    const address = await link(stored);
    await anna.open(address);
    await anna.open(address);
    expect(claimants[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(claimants[1]).toBe(claimants[0]);
  });

  it('does nothing in a browser that only looks ahead', async () => {
    const address = await link(stored);
    await browser().open(address, { method: 'HEAD' });
    await browser().open(address, { headers: { 'sec-purpose': 'prefetch' } });
    expect(claimants).toEqual([]);
  });

  it.each([
    [409, 403, 'belongs to somebody else'],
    [404, 410, 'has ended'],
    [500, 503, 'cannot be used right now'],
  ])(
    'that the registry answers with %i is a %i, and changes nothing',
    async (by, status, words) => {
      claim.status = by;
      const anna = browser();
      const response = await anna.open(await link(stored));
      expect(response.status).toBe(status);
      expect(await response.text()).toContain(words);
      expect(anna.cookies.has('tessera_override')).toBe(false);
    },
  );

  it('says that it cannot be used while the registry is away', async () => {
    await registry.stop();
    const response = await browser().open(await link(stored));
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('5');
    expect(await response.text()).toContain('cannot be used right now');
  });

  it('that is over, forged, or made for something else is a 410 and asks nobody', async () => {
    const foreign = await shop.tokens.cart.sign({
      type: 'override',
      audience: 'shell',
      claims: { jti: 'j1', by: 'x', ...stored },
      ttlSeconds: 60,
    });
    const service = await shop.tokens.releases.signService('shell');
    for (const token of [await tokenOf(stored, -1), foreign, service, 'x.y.z', '']) {
      const response = await browser().open(`/?tessera-override=${token}`);
      expect(response.status).toBe(410);
    }
    expect(claimants).toEqual([]);
  });
});

describe('a drill of one visitor', () => {
  const drill = (kind: Fault['kind'], target: string): Partial<OverrideClaims> => ({
    faults: [{ id: 'f1', kind, target, ms: 0, until: new Date(Date.now() + 60_000).toISOString() }],
  });

  it('fails what it says for that visitor: fragments, the API, browser files', async () => {
    shop.cart.routes['/api/cart/cart'] = (_, response) => void response.writeHead(200).end('{}');
    const [anna, bert] = [browser(), browser()];
    await anna.open(await link(drill('error', 'cart')));
    const html = await (await anna.open('/')).text();
    expect(html).toContain('data-reason="status"><a href="/cart">Cart</a>');
    expect(html).toContain('a drill: cart error');
    expect((await anna.open('/api/cart/cart')).status).toBe(500);
    expect(await (await bert.open('/')).text()).toContain('<b>mini cart</b>');
    expect((await bert.open('/api/cart/cart')).status).toBe(200);
  });

  it('takes browser files away from that visitor only, whatever address is asked for', async () => {
    const [anna, bert] = [browser(), browser()];
    await anna.open(await link(drill('missing-chunk', 'catalog')));
    const html = await (await anna.open('/')).text();
    expect(html).toContain('"base":"/_faults/catalog/c1/client/"');
    const file = '/_faults/catalog/c1/client/product.css';
    expect((await anna.open(file)).status).toBe(404);
    expect((await bert.open(file)).status).toBe(200);
    expect(await (await bert.open('/')).text()).not.toContain('/_faults/');
  });

  it('keeps what that visitor’s pages notice out of the judgement of a release', async () => {
    const anna = browser();
    await anna.open(await link(drill('error', 'cart/mini-cart')));
    const html = await (await anna.open('/')).text();
    expect(html).toMatch(/"cart":\{"id":"k1"[^}]*"bucket":"override"/);
  });
});

describe("an override's cookie", () => {
  it('is worth nothing in another browser, and is cleared there', async () => {
    const [anna, bert] = [browser(), browser()];
    await anna.open(await link(stored));
    await bert.open('/');
    bert.cookies.set('tessera_override', anna.cookies.get('tessera_override') ?? '');
    const html = await (await bert.open('/')).text();
    expect(html).not.toContain('data-override');
    expect(miniCarts().at(-1)?.headers['tessera-release']).toBe('k1');
    expect(bert.cookies.has('tessera_override')).toBe(false);
  });

  it('is ended by the form of the flag, which leads back to the page', async () => {
    const anna = browser();
    await anna.open(await link(stored));
    const end = (body: string, origin = shop.url) =>
      anna.open('/_override/end', {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin },
      });
    expect((await end('return=/', 'https://elsewhere.example')).status).toBe(403);
    expect(anna.cookies.has('tessera_override')).toBe(true);
    const ended = await end('return=%2Fproducts%2Fx%3Fa%3D1');
    expect([ended.status, ended.headers.get('location')]).toEqual([303, '/products/x?a=1']);
    expect(anna.cookies.has('tessera_override')).toBe(false);
    const away = await end('return=%2F%2Felsewhere.example%2F');
    expect(away.headers.get('location')).toBe('/');
    const hidden = await end('return=%2F.%2F%2Felsewhere.example%2F');
    expect(hidden.headers.get('location')).toBe('/elsewhere.example/');
  });
});

describe('a build that somebody serves', () => {
  const served = () => ({ releases: { cart: { url: build.url } } });
  const serve = (id: string) => {
    build.routes['/release.json'] = (_, response) =>
      void response.writeHead(200).end(JSON.stringify(otherCart(id)));
    build.routes['/fragments/mini-cart'] = () => ({ html: [`<b>built as ${id}</b>`] });
  };

  it('renders its fragments, and brings its files from where it is served', async () => {
    serve('dev-1');
    const anna = browser();
    await anna.open(await link(served()));
    const response = await anna.open('/');
    const html = await response.text();
    expect(html).toContain('<b>built as dev-1</b>');
    expect(html).toContain(`<link rel="stylesheet" href="${build.url}/client/mini.css">`);
    expect(html).toContain(`"${build.url}/client/remote-entry.dev-1.js":"sha384-entry"`);
    expect(html).toContain(`"base":"${build.url}/client/"`);
    expect(html).toContain(`cart from ${build.url}`);
    const policy = response.headers.get('content-security-policy') ?? '';
    for (const kind of ['connect', 'style', 'img', 'font']) {
      expect(policy).toMatch(new RegExp(`${kind}-src 'self' ${build.url}`));
    }
    expect(miniCarts()).toEqual([]);
    const usual = await browser().open('/');
    expect(usual.headers.get('content-security-policy')).not.toContain(build.url);
  });

  it('gets a pass for the gateway and cart’s cookies, but nothing a service would trust', async () => {
    serve('dev-1');
    const anna = browser();
    anna.cookies.set('cart_id', 'c7').set('account_session_token', 'secret');
    await anna.open(await link(served()));
    await anna.open('/');
    const { headers } = build.requests.find(({ url }) => url.startsWith('/fragments/')) ?? {};
    expect(headers?.cookie).toBe('cart_id=c7');
    expect(headers?.['tessera-visitor']).toBeUndefined();
    expect(headers?.authorization).toBeUndefined();
    const pass = String(headers?.['tessera-visitor-pass']);
    await expect(shop.tokens.cart.verifyVisitor(pass)).rejects.toThrow();

    shop.cart.routes['/api/cart/cart'] = (request, response) =>
      void response.writeHead(200).end(String(request.headers['tessera-visitor']));
    const visitorOf = async (init: RequestInit) => {
      const token = await (await fetch(`${shop.url}/api/cart/cart`, init)).text();
      return shop.tokens.cart.verifyVisitor(token);
    };
    const cookie = [...anna.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const passed = await visitorOf({ headers: { authorization: `Visitor-Pass ${pass}` } });
    expect(passed).toEqual(await visitorOf({ headers: { cookie } }));
    expect(passed).toMatchObject({ currency: 'EUR', locale: 'en-IE' });
    const forged = { headers: { authorization: `Visitor-Pass ${pass.slice(0, -4)}aaaa` } };
    expect((await fetch(`${shop.url}/api/cart/cart`, forged)).status).toBe(401);
  });

  it('that is away leaves the shop’s own release in its place, and the flag says so', async () => {
    const anna = browser();
    await anna.open(await link(served()));
    const html = await (await anna.open('/')).text();
    expect(html).toContain('<b>mini cart</b>');
    expect(html).toContain(`cart as usual, because ${build.url} cannot be had right now`);
    expect(miniCarts().at(-1)?.headers['tessera-release']).toBe('k1');
  });

  it('that dies between manifest and fragment costs its own places, and no other visitor anything', async () => {
    serve('dev-1');
    build.routes['/fragments/mini-cart'] = (_, response) => void response.destroy();
    const anna = browser();
    await anna.open(await link(served()));
    for (let n = 0; n < 8; n += 1) {
      expect(await (await anna.open('/')).text()).toContain('data-reason="broken"><a>Other</a>');
    }
    expect(await (await browser().open('/')).text()).toContain('<b>mini cart</b>');
  });
});
