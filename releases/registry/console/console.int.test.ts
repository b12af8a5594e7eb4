import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RegistryEnv } from '../deps.ts';
import { startRegistry, type TestRegistry } from '../testing/start-registry.ts';
import { mountConsole } from './mount-console.ts';

let registry: TestRegistry;
let now = new Date('2026-01-01T00:00:00Z');
beforeAll(async () => {
  registry = await startRegistry({ now: () => now });
});
afterAll(() => registry.stop());

let addresses = 0;

/** Sends the login form as a page of the shop does. */
function login(key: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${registry.url}/_releases/login`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      origin: 'http://shop.example',
      'x-forwarded-for': `192.0.2.${(addresses += 1)}`,
      ...headers,
    },
    body: new URLSearchParams({ key }),
  });
}

const cookieOf = (reply: Response): string => reply.headers.getSetCookie()[0]?.split(';')[0] ?? '';

const me = (cookie: string) =>
  fetch(`${registry.url}/_releases/api/me`, { headers: { cookie } }).then(({ status }) => status);

describe('logging in', () => {
  it('gives a cookie that scripts, other sites and other paths do not get', async () => {
    const reply = await login(registry.operatorKey);
    expect([reply.status, reply.headers.get('location')]).toEqual([303, '/_releases/']);
    const [cookie = ''] = reply.headers.getSetCookie();
    expect(cookie).toMatch(/^releases_session=[\w-]+\.[\w-]+\.[\w-]+;/);
    for (const part of ['HttpOnly', 'SameSite=Strict', 'Path=/_releases', 'Max-Age=43200']) {
      expect(cookie).toContain(part);
    }
    expect(cookie).not.toContain('Secure');
    expect(cookie).not.toContain(registry.operatorKey);
    expect(await me(cookieOf(reply))).toBe(200);
  });

  it('gives a cookie for https only, when the browser came by https', async () => {
    const reply = await login(registry.operatorKey, { 'x-forwarded-proto': 'https' });
    expect(reply.headers.getSetCookie()[0]).toContain('Secure');
  });

  it('is noted', async () => {
    await login(registry.operatorKey);
    const { body } = await registry.call<{ action: string }[]>('GET', '/_releases/api/audit');
    expect(body[0]).toMatchObject({ actor: 'operator', action: 'login', outcome: 'done' });
  });

  it('with a wrong key says so, where a screen reader finds it, without repeating the key', async () => {
    const wrong = '"><script>alert(1)</script>';
    const reply = await login(wrong);
    const html = await reply.text();
    expect(reply.status).toBe(401);
    expect(reply.headers.getSetCookie()).toEqual([]);
    expect(html).toContain('aria-invalid="true" aria-describedby="key-hint key-error"');
    expect(html).toMatch(/<p class="t-error" id="key-error" role="alert">Nobody has this key/);
    expect(html).toContain('<title>Error: Log in');
    expect(html).not.toContain('alert(1)');
    expect((await login('')).status).toBe(422);
    expect((await login('x'.repeat(5_000))).status).toBe(413);
  });

  it('is refused to an address after ten wrong keys, for ten minutes, and to nobody else', async () => {
    const address = { 'x-forwarded-for': '198.51.100.7' };
    for (let i = 0; i < 10; i += 1) expect((await login('wrong', address)).status).toBe(401);
    expect((await login(registry.operatorKey, address)).status).toBe(429);
    expect((await login(registry.operatorKey)).status).toBe(303);
    now = new Date(now.getTime() + 10 * 60_000);
    expect((await login(registry.operatorKey, address)).status).toBe(303);
  });

  it.each([{ origin: 'https://evil.example' }, { origin: 'null' }])(
    'is not done by another site: %j',
    async (headers) => {
      const reply = await login(registry.operatorKey, headers);
      expect([reply.status, reply.headers.getSetCookie()]).toEqual([403, []]);
    },
  );

  it('has a page without anything inline, in a frame of nobody', async () => {
    const reply = await fetch(`${registry.url}/_releases/login`);
    const html = await reply.text();
    expect(reply.status).toBe(200);
    expect(reply.headers.get('content-security-policy')).toMatch(
      /default-src 'none'.*frame-ancestors 'none'/,
    );
    expect(reply.headers.get('cache-control')).toBe('no-store');
    expect(html).toContain('<label class="t-field-label" for="key">');
    expect(html).not.toMatch(/<script|<style|style=|\son\w+=/);
  });
});

describe('a session', () => {
  it('changes something only from a page of ours', async () => {
    const cookie = cookieOf(await login(registry.operatorKey));
    const register = (headers: Record<string, string>) =>
      fetch(`${registry.url}/_releases/api/micro-frontends/reviews`, {
        method: 'PUT',
        headers: { cookie, ...headers },
        body: JSON.stringify({ team: 'reviews' }),
      }).then(({ status }) => status);
    expect(await register({ origin: 'https://evil.example' })).toBe(403);
    expect(await register({})).toBe(403);
    expect(await register({ 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await register({ origin: 'http://shop.example' })).toBe(201);
  });

  it('ends with the key it was begun with', async () => {
    const json = { team: 'cart', name: 'leaving' };
    const made = await registry.call<{ id: string; key: string }>('POST', '/_releases/api/keys', {
      json,
    });
    const cookie = cookieOf(await login(made.body.key));
    expect(await me(cookie)).toBe(200);
    await registry.call('DELETE', `/_releases/api/keys/${made.body.id}`);
    expect(await me(cookie)).toBe(401);
  });

  it('makes and revokes no keys, so that nothing outlives it', async () => {
    const cookie = cookieOf(await login(registry.operatorKey));
    const send = (method: string, path: string, body?: string) =>
      fetch(`${registry.url}/_releases/api/keys${path}`, {
        method,
        headers: { cookie, origin: 'http://shop.example' },
        ...(body !== undefined && { body }),
      });
    const made = await send('POST', '', JSON.stringify({ team: null, name: 'mine' }));
    expect(made.status).toBe(403);
    expect(await made.json()).toMatchObject({ type: 'key-needed' });
    const list = (await (await send('GET', '')).json()) as { id: string; name: string }[];
    expect(list.map(({ name }) => name)).not.toContain('mine');
    expect((await send('DELETE', `/${list[0]?.id}`)).status).toBe(403);
  });

  it('ends when one logs out, for copies of the cookie, too, and for no other session', async () => {
    const [one, two] = [await login(registry.operatorKey), await login(registry.operatorKey)];
    const leave = (headers: Record<string, string>) =>
      fetch(`${registry.url}/_releases/logout`, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie: cookieOf(one), ...headers },
      });
    expect((await leave({ origin: 'https://evil.example' })).status).toBe(403);
    expect(await me(cookieOf(one))).toBe(200);
    const left = await leave({ origin: 'http://shop.example' });
    expect([left.status, left.headers.get('location')]).toEqual([303, '/_releases/login']);
    expect(left.headers.getSetCookie()[0]).toMatch(/^releases_session=; .*Path=\/_releases/);
    expect(await me(cookieOf(one))).toBe(401);
    expect(await me(cookieOf(two))).toBe(200);
    const audit = await registry.call<{ action: string }[]>('GET', '/_releases/api/audit');
    const noted = audit.body.find(({ action }) => action === 'logout');
    expect(noted).toMatchObject({ actor: 'operator', outcome: 'done' });
  });

  it('cannot be made of a token of another kind or of another service', async () => {
    const claims = { sub: crypto.randomUUID(), jti: crypto.randomUUID() };
    const forged = [
      await registry.tokens.releases.signService('releases'),
      await registry.tokens.shell.sign({
        type: 'console-session',
        audience: 'releases',
        claims,
        ttlSeconds: 60,
      }),
    ];
    for (const token of forged) expect(await me(`releases_session=${token}`)).toBe(401);
  });
});

describe('the files of the console', () => {
  let folder: string;
  const app = new Hono<RegistryEnv>();
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tessera-console-'));
    await writeFile(join(folder, 'index.html'), '<!DOCTYPE html><title>Console</title>');
    await writeFile(join(folder, 'main.0123abcd.js'), 'js');
    await writeFile(join(folder, 'plain.css'), 'css');
    mountConsole(app, registry.deps, folder);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('are for everybody, those with a hash in the name for ever', async () => {
    const script = await app.request('/_releases/main.0123abcd.js');
    expect([script.status, script.headers.get('content-type')]).toEqual([
      200,
      'text/javascript; charset=utf-8',
    ]);
    expect(script.headers.get('cache-control')).toContain('immutable');
    expect((await app.request('/_releases/plain.css')).headers.get('cache-control')).toBe(
      'no-cache',
    );
  });

  it('show the console at each of its places to whoever has logged in, and nobody else', async () => {
    const cookie = cookieOf(await login(registry.operatorKey));
    for (const path of ['/_releases/', '/_releases/cart', '/_releases/cart/0.1.0-abc']) {
      const stranger = await app.request(path);
      expect([stranger.status, stranger.headers.get('location')]).toEqual([
        303,
        '/_releases/login',
      ]);
      const page = await app.request(path, { headers: { cookie } });
      expect(await page.text()).toContain('<title>Console</title>');
      expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    }
  });

  it.each(['/_releases/none.js', '/_releases/..%2f..%2fpackage.json', '/_releases/.hidden.js'])(
    'are not what is outside: %s',
    async (path) => {
      expect((await app.request(path)).status).toBe(404);
    },
  );

  it('are not what answers unknown addresses of the API', async () => {
    expect((await app.request('/_releases/api/nowhere')).status).toBe(404);
    expect((await app.request('/_releases/internal/nowhere')).status).toBe(404);
  });

  it('are asked for by their folder', async () => {
    const reply = await app.request('/_releases');
    expect([reply.status, reply.headers.get('location')]).toEqual([308, '/_releases/']);
  });
});
