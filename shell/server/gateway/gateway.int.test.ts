import { gunzipSync } from 'node:zlib';
import { request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startShop, type TestShop } from '../testing/start-shop.ts';

const clock = { now: 0 };

describe('the gateway', () => {
  let shop: TestShop;
  beforeEach(async () => {
    clock.now = 0;
    shop = await startShop(undefined, { now: () => clock.now });
  });
  afterEach(() => shop.stop());

  const call = (path: string, init?: RequestInit) => fetch(shop.url + path, init);

  it('passes request and answer on as they are', async () => {
    shop.cart.routes['/api/cart/lines'] = (_, response) => {
      response.writeHead(201, {
        'content-type': 'application/json',
        'content-length': '11',
        etag: '"7"',
        'set-cookie': ['cart_id=1', 'cart_b=2', 'account_session_token=another'],
        connection: 'x-private, keep-alive',
        'x-private': '1',
      });
      response.end('{"ok":true}');
    };
    const response = await call('/api/cart/lines?a=%2F', {
      method: 'POST',
      body: '{"variantId":"v"}',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': 'k1',
        'accept-language': 'de',
      },
    });
    expect(response.status).toBe(201);
    expect(await response.json()).toEqual({ ok: true });
    expect(response.headers.get('etag')).toBe('"7"');
    expect(response.headers.get('x-private')).toBeNull();
    expect(response.headers.getSetCookie()).toEqual(
      expect.arrayContaining(['cart_id=1', 'cart_b=2']),
    );
    expect(response.headers.getSetCookie().join(), 'of another service').not.toContain('account');
    expect(shop.cart.requests.at(-1)).toMatchObject({
      method: 'POST',
      url: '/api/cart/lines?a=%2F',
      body: '{"variantId":"v"}',
      headers: {
        'idempotency-key': 'k1',
        'accept-language': 'de',
        'x-forwarded-proto': 'http',
        'x-forwarded-host': new URL(shop.url).host,
        traceparent: expect.stringMatching(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/) as string,
        'x-request-id': response.headers.get('x-request-id'),
      },
    });
  });

  it('gives robots what they look for at the root: files of the team that knows', async () => {
    shop.catalog.routes['/api/catalog/sitemaps/products-1.xml'] = (_, response) => {
      response.writeHead(200, { 'content-type': 'application/xml', 'cache-control': 'public' });
      response.end('<urlset/>');
    };
    const reply = await call('/sitemaps/products-1.xml?ignored');
    expect([reply.status, await reply.text()]).toEqual([200, '<urlset/>']);
    expect(reply.headers.getSetCookie(), 'anybody may keep it, so it names nobody').toEqual([]);
    for (const file of ['sitemap.xml', 'feed.xml']) {
      await call(`/${file}`);
      expect(shop.catalog.requests.at(-1)?.url).toBe(`/api/catalog/${file}`);
    }
    await call('/sitemaps/..%2f..%2fcart%2fcart');
    expect(shop.cart.requests).toEqual([]);
  });

  it("says who is asking with a token of its own, never with the browser's", async () => {
    shop.cart.routes['/api/cart/cart'] = (_, response) => void response.end('{}');
    await call('/api/cart/cart', {
      headers: {
        'tessera-visitor': 'forged',
        authorization: 'Bearer forged',
        'x-forwarded-for': '6.6.6.6',
        cookie: 'cart_id=mine; account_session_token=secret; other=1',
      },
    });
    const headers = shop.cart.requests.at(-1)?.headers ?? {};
    const visitor = await shop.tokens.cart.verifyVisitor(String(headers['tessera-visitor']));
    expect(visitor).toMatchObject({ accountId: null });
    expect(headers.authorization).toBeUndefined();
    expect(headers['x-forwarded-for']).toBe('127.0.0.1');
    expect(headers.cookie).toBe('cart_id=mine');
  });

  it('says who is signed in, asking account once, until the session may have changed', async () => {
    let account: unknown = { id: 'a1', email: 'a@example.org', name: 'Ada' };
    shop.account.routes['/internal/session'] = (_, response) =>
      void response.end(JSON.stringify({ account }));
    shop.account.routes['/api/account/auth/sign-out'] = (_, response) => void response.end('{}');
    shop.cart.routes['/api/cart/cart'] = (_, response) => void response.end('{}');
    const headers = { cookie: 'account_session_token=s1' };
    const whoAsked = async () => {
      await call('/api/cart/cart', { headers });
      const token = shop.cart.requests.at(-1)?.headers['tessera-visitor'];
      return (await shop.tokens.cart.verifyVisitor(String(token))).accountId;
    };
    expect([await whoAsked(), await whoAsked()]).toEqual(['a1', 'a1']);
    const asked = shop.account.requests.filter(({ url }) => url === '/internal/session');
    expect(asked).toHaveLength(1);
    expect(asked[0]?.headers.cookie).toBe('account_session_token=s1');
    await shop.tokens.account.verifyService(
      String(asked[0]?.headers.authorization).slice('Bearer '.length),
    );

    account = null;
    await call('/api/account/auth/sign-out', { method: 'POST', headers });
    expect(await whoAsked()).toBeNull();
  });

  it('takes a visitor for a guest while account is dead', async () => {
    await shop.account.stop();
    shop.cart.routes['/api/cart/cart'] = (_, response) => void response.end('{}');
    const response = await call('/api/cart/cart', {
      headers: { cookie: 'account_session_token=s1' },
    });
    expect(response.status).toBe(200);
  });

  it('reaches nothing but the public APIs', async () => {
    shop.cart.routes['/internal/x'] = (_, response) => void response.end('secret');
    shop.cart.routes['/events'] = (_, response) => void response.end('secret');
    const paths = [
      '/api/cart/../../internal/x',
      '/api/cart/%2e%2e/%2e%2e/internal/x',
      '/api/nobody/x',
      '/api/constructor/x',
      '/api/cart',
      '/api/cart/',
      '/internal/x',
      '/events',
      '/fragments/mini-cart',
    ];
    for (const path of paths) {
      const raw = await new Promise<string>((resolve, reject) => {
        const { hostname, port } = new URL(shop.url);
        request({ hostname, port, path }, (response) => {
          void buffer(response).then((body) => resolve(`${response.statusCode} ${String(body)}`));
        })
          .on('error', reject)
          .end();
      });
      expect(raw, path).toMatch(/^404 /);
      expect(raw, path).not.toContain('secret');
    }
  });

  it('refuses changes that another site sends in the name of a visitor', async () => {
    const send = (headers: Record<string, string>, method = 'POST') =>
      call('/api/cart/lines', { method, headers });
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ] as Record<string, string>[]) {
      const response = await send(headers);
      expect(response.status).toBe(403);
      expect(response.headers.get('content-type')).toBe('application/problem+json');
      expect(await response.json()).toMatchObject({ type: 'foreign-origin', status: 403 });
    }
    expect(shop.cart.requests).toEqual([]);
    shop.cart.routes['/api/cart/lines'] = (_, response) => void response.end('{}');
    for (const headers of [{}, { origin: shop.url }, { 'sec-fetch-site': 'same-origin' }]) {
      expect((await send(headers as Record<string, string>)).status).toBe(200);
    }
    expect((await send({ origin: 'https://evil.example' }, 'GET')).status).toBe(200);
  });

  it('lets a webhook through as it was sent: a bare POST, its bytes and its signature', async () => {
    const body = '{\n  "id": "evt_1",  "text": "\\u00e9 \u00e9"\n}';
    shop.cart.routes['/api/cart/webhooks/stripe'] = (_, response) => void response.end('{}');
    const status = await new Promise((resolve, reject) => {
      const headers = {
        'content-type': 'application/json; charset=utf-8',
        'stripe-signature': 't=1,v1=00',
        'user-agent': 'Stripe/1.0',
      };
      request(`${shop.url}/api/cart/webhooks/stripe`, { method: 'POST', headers }, (response) =>
        resolve(response.resume().statusCode),
      )
        .on('error', reject)
        .end(body);
    });
    expect(status).toBe(200);
    expect(shop.cart.requests.at(-1)).toMatchObject({
      body,
      headers: {
        'stripe-signature': 't=1,v1=00',
        'content-type': 'application/json; charset=utf-8',
      },
    });
    expect(shop.cart.requests.at(-1)?.headers.cookie).toBeUndefined();
  });

  it('refuses a body that is too large, however it is sent', async () => {
    const big = 'x'.repeat(1024 * 1024 + 1);
    const known = await call('/api/cart/lines', { method: 'POST', body: big });
    expect(known.status).toBe(413);
    expect(await known.json()).toMatchObject({ type: 'too-large' });
    const streamed = await call('/api/cart/lines', {
      method: 'POST',
      body: new Blob([big]).stream(),
      duplex: 'half',
    } as RequestInit);
    expect(streamed.status).toBe(413);
    expect(shop.cart.requests).toEqual([]);
  });

  it('compresses what is worth it', async () => {
    const long = JSON.stringify({ items: 'tessera '.repeat(1000) });
    shop.cart.routes['/api/cart/cart'] = (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', etag: '"1"' });
      response.end(long);
    };
    const { body, headers } = await new Promise<{ body: Buffer; headers: object }>((resolve) => {
      request(
        `${shop.url}/api/cart/cart`,
        { headers: { 'accept-encoding': 'gzip' } },
        (response) =>
          void buffer(response).then((body) => resolve({ body, headers: response.headers })),
      ).end();
    });
    expect(headers).toMatchObject({ 'content-encoding': 'gzip', etag: 'W/"1"' });
    expect(gunzipSync(body).toString()).toBe(long);
  });

  it('answers 502 for a dead service, 503 without asking after some, and comes back by itself', async () => {
    await shop.cart.stop();
    const first = await call('/api/cart/cart');
    expect(first.status).toBe(502);
    expect(first.headers.get('retry-after')).toBe('1');
    expect(await first.json()).toMatchObject({ type: 'service-unreachable', retryAfter: 1 });
    for (let failure = 0; failure < 4; failure += 1) await call('/api/cart/cart');

    const open = await call('/api/cart/lines', { method: 'POST' });
    expect(open.status).toBe(503);
    expect(await open.json()).toMatchObject({ type: 'service-unavailable' });
    expect((await call('/api/catalog/products')).status).toBe(404);

    clock.now = 500;
    expect((await call('/api/cart/cart')).status, 'the trial').toBe(502);
    expect((await call('/api/cart/cart')).status, 'after the failed trial').toBe(503);
  });

  it('tries a GET again when a kept connection had gone, and never a POST that may have arrived', async () => {
    let connections = 0;
    shop.cart.routes['/api/cart/lines'] = (incoming) => {
      connections += 1;
      incoming.socket.destroy();
    };
    const response = await call('/api/cart/lines', { method: 'POST', body: '{}' });
    expect(response.status).toBe(502);
    expect(((await response.json()) as { detail: string }).detail).toContain(
      'may have been carried out',
    );
    expect(connections).toBe(1);
  });
});
