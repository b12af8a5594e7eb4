import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startFakeRegistry, type FakeRegistry } from '../testing/fake-registry.ts';
import { readText } from '../testing/read-until.ts';
import { shopReleases, startShop, type TestShop } from '../testing/start-shop.ts';
import { testRouting } from '../testing/test-routing.ts';

describe('the console and API of the registry at the shop’s address', { timeout: 20_000 }, () => {
  let registry: FakeRegistry;
  let shop: TestShop;
  beforeAll(async () => {
    registry = await startFakeRegistry();
    registry.publish(testRouting(shopReleases()));
    shop = await startShop(shopReleases(), { registry: (tokens) => registry.access(tokens) });
  });
  afterAll(async () => {
    await shop.stop();
    await registry.stop();
  });

  it('gets the key, its own cookie and by which way one came; nothing else of the visitor', async () => {
    const response = await fetch(`${shop.url}/_releases/api/me?x=1`, {
      headers: {
        authorization: 'Bearer key',
        cookie: 'releases_session=mine; tessera_visitor=v; account_session_token=s',
        'x-forwarded-for': '6.6.6.6',
        'tessera-visitor': 'forged',
      },
    });
    expect(response.status).toBe(201);
    expect(response.headers.get('set-cookie')).toContain('releases_session=s');
    const { path, headers } = registry.proxied.at(-1)!;
    expect(path).toBe('/_releases/api/me?x=1');
    expect(headers.get('authorization')).toBe('Bearer key');
    expect(headers.get('cookie')).toBe('releases_session=mine');
    expect(headers.get('x-forwarded-for')).toBe('127.0.0.1');
    expect(headers.get('x-forwarded-host')).toBe(new URL(shop.url).host);
    expect(headers.get('tessera-visitor')).toBeNull();
  });

  it('never gives out what is for processes of the shop, however it is written', async () => {
    const before = registry.proxied.length;
    const token = await shop.tokens.shell.signService('releases');
    for (const path of [
      '/_releases/internal/routing?after=0',
      '/_releases/%69nternal/routing?after=0',
      '/_releases/%2569nternal/routing?after=0',
      '/_releases/api/..%2finternal/routing?after=0',
      '/_releases/api/../internal/routing?after=0',
      '/_releases//internal/routing?after=0',
      '/_releases/Internal/routing?after=0',
    ]) {
      // Not by fetch, which would tidy up the path.
      const status = await new Promise((resolve, reject) => {
        const { hostname, port } = new URL(shop.url);
        const headers = { authorization: `Bearer ${token}` };
        request({ hostname, port, path, headers }, (response) => {
          void text(response).then(() => resolve(response.statusCode));
        })
          .on('error', reject)
          .end();
      });
      expect(status, path).toBe(404);
    }
    expect(registry.proxied).toHaveLength(before);
  });

  it('sends events as they come, and hears when the reader leaves', async () => {
    const leaving = new AbortController();
    const response = await fetch(`${shop.url}/_releases/api/events`, { signal: leaving.signal });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const reader = readText(response);
    await reader.until(': hello');
    registry.emit('event: change\ndata: {"version":2}\n\n');
    expect(await reader.until('"version":2')).toContain('event: change');
    expect(registry.listeners()).toBe(1);
    leaving.abort();
    await vi.waitFor(() => expect(registry.listeners()).toBe(0), 15_000);
  });

  it('takes an upload of any size up to 64 MiB as it comes', async () => {
    const chunk = Buffer.alloc(1024 * 1024, 'release ');
    const body = () =>
      new ReadableStream({
        start: () => {},
        pull: (() => {
          let left = 12;
          return (controller: ReadableStreamDefaultController) =>
            left-- > 0 ? controller.enqueue(chunk) : controller.close();
        })(),
      });
    const response = await fetch(`${shop.url}/_releases/api/releases/cart`, {
      method: 'POST',
      body: body(),
      duplex: 'half',
    } as RequestInit);
    expect(response.status).toBe(201);
    const hash = createHash('sha256');
    for (let part = 0; part < 12; part += 1) hash.update(chunk);
    expect(registry.proxied.at(-1)).toMatchObject({
      method: 'POST',
      size: 12 * chunk.length,
      hash: hash.digest('hex'),
    });
  });

  it('refuses what is larger, by its length or when it turns out to be', async () => {
    const size = 65 * 1024 * 1024;
    const upload = (headers: Record<string, string>) =>
      new Promise((resolve, reject) => {
        const { hostname, port } = new URL(shop.url);
        const path = '/_releases/api/releases/cart';
        const call = request({ hostname, port, path, headers, method: 'POST' }, (response) => {
          response.resume();
          resolve(response.statusCode);
        });
        call.on('error', reject);
        const chunk = Buffer.alloc(1024 * 1024);
        let left = size / chunk.length;
        const write = (): void => {
          while (left-- > 0) if (!call.write(chunk)) return void call.once('drain', write);
          call.end();
        };
        write();
      });
    await expect(upload({})).resolves.toBe(413);
  });

  it('refuses changes that another site makes a browser send', async () => {
    const before = registry.proxied.length;
    const response = await fetch(`${shop.url}/_releases/api/deploy`, {
      method: 'POST',
      headers: { origin: 'https://elsewhere.example', cookie: 'releases_session=mine' },
    });
    expect(response.status).toBe(403);
    expect(registry.proxied).toHaveLength(before);
  });

  it('says in words that the registry is away, and the shop goes on', async () => {
    await registry.stop();
    for (let attempt = 0; attempt < 10; attempt += 1) {
      const response = await fetch(`${shop.url}/_releases/api/status`);
      expect(response.status).toBe(503);
      expect(await response.json()).toMatchObject({
        type: 'registry-away',
        detail: expect.stringContaining('The shop goes on'),
      });
    }
    const page = await fetch(`${shop.url}/_releases`, { headers: { accept: 'text/html' } });
    expect(page.headers.get('content-type')).toContain('text/plain');
    expect(await page.text()).toContain('does not answer right now');
    const metrics = await (await fetch(`${shop.url}/metrics`)).text();
    expect(metrics).toContain('shell_open_breakers 0');
    await registry.start();
  });
});
