import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProblemError } from '@tessera/bff-kit/problem';
import { Hono } from 'hono';
import type { RegistryEnv } from '../deps.ts';
import { requireKey } from '../keys/require-key.ts';
import { startRegistry, type TestRegistry } from '../testing/start-registry.ts';
import { mountMicroFrontends } from './mount-micro-frontends.ts';

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startRegistry();
});
afterAll(() => registry.stop());

const put = (name: string, json: object, key?: string) =>
  registry.call('PUT', `/_releases/api/micro-frontends/${name}`, {
    json,
    ...(key !== undefined && { key }),
  });

const version = async () => {
  const [row] = await registry.deps.db.query<{ version: number }>(
    'test/version',
    'select version from routing_version',
  );
  return row?.version ?? 0;
};

describe('registering a micro-frontend', () => {
  it('gives a new one to the team of the key, with the address of its service', async () => {
    const before = await version();
    const service = 'http://127.0.0.1:4711';
    const reply = await put('reviews', { service }, await registry.keyOf('reviews'));
    expect(reply).toEqual({ status: 201, body: { name: 'reviews', team: 'reviews', service } });
    // The shell is told: the routing table has a new version.
    expect(await version()).toBe(before + 1);
  });

  it('keeps the address that is not said again, and takes it away when null is said', async () => {
    const key = await registry.keyOf('reviews');
    const same = await put('reviews', {}, key);
    expect([same.status, same.body['service']]).toEqual([200, 'http://127.0.0.1:4711']);
    expect((await put('reviews', { service: null }, key)).body['service']).toBeNull();
  });

  it('takes none from another team, and gives none away', async () => {
    const key = await registry.keyOf('cart');
    expect((await put('reviews', { service: 'http://evil.example' }, key)).status).toBe(403);
    expect((await put('fresh', { team: 'reviews' }, key)).status).toBe(403);
    expect((await put('cart', {}, key)).status).toBe(201);
    expect((await put('cart', { team: 'reviews' }, key)).status).toBe(403);
    const [row] = await registry.deps.db.query(
      'test/reviews',
      `select team, service_url from micro_frontend where name = 'reviews'`,
    );
    expect(row).toEqual({ team: 'reviews', service_url: null });
    const { body } = await registry.call('GET', '/_releases/api/audit?name=reviews');
    expect(body).toMatchObject([
      { actor: 'cart pipeline', action: 'register', outcome: 'refused' },
      { outcome: 'done' },
      { outcome: 'done' },
      { outcome: 'done', detail: { service: 'http://127.0.0.1:4711' } },
    ]);
  });

  it('lets operators say and change whose it is', async () => {
    expect((await put('search', {})).status).toBe(422);
    expect((await put('search', { team: 'cart' })).body).toMatchObject({ team: 'cart' });
    expect((await put('search', { team: 'find' })).body).toMatchObject({ team: 'find' });
    expect((await put('search', {})).body).toMatchObject({ team: 'find' });
  });

  it.each<[string, object, string]>([
    ['Reviews', {}, 'name'],
    ...['clean', 'internal', 'shell', 'releases', 'assets', 'api', 'tessera', 'constructor'].map(
      (name): [string, object, string] => [name, {}, 'name'],
    ),
    ['reviews', { service: 'file:///etc/passwd' }, 'service'],
    ['reviews', { service: 'http://reviews.example/latest/meta-data' }, 'service'],
    ['reviews', { team: '' }, 'team'],
  ])('refuses %s with %j', async (name, json, field) => {
    const reply = await put(name, json);
    expect(reply.status).toBe(422);
    expect(reply.body['errors']).toMatchObject([{ field }]);
  });

  it('gives the name of a service of the shop to a team only by an operator', async () => {
    const app = new Hono<RegistryEnv>();
    app.use(requireKey(registry.deps));
    app.onError((error) => new Response(null, { status: (error as ProblemError).status }));
    mountMicroFrontends(app, registry.deps, { shopServices: ['payments'] });
    const as = (key: string, json: object) =>
      app.request('/_releases/api/micro-frontends/payments', {
        method: 'PUT',
        headers: { authorization: `Bearer ${key}` },
        body: JSON.stringify(json),
      });
    const key = await registry.keyOf('payments');
    expect((await as(key, { service: 'http://evil.example' })).status).toBe(403);
    expect((await as(registry.operatorKey, { team: 'payments' })).status).toBe(201);
    expect((await as(key, {})).status).toBe(200);
  });

  it('refuses a team’s service where the operator allows none, and notes it', async () => {
    const service = 'http://169.254.169.254';
    const reply = await put('probe', { service }, await registry.keyOf('probe'));
    expect([reply.status, reply.body['type']]).toEqual([403, 'service-address-refused']);
    const { body } = await registry.call('GET', '/_releases/api/audit?name=probe');
    expect(body).toMatchObject([{ actor: 'probe pipeline', outcome: 'refused' }]);
    expect((await put('probe', { team: 'probe', service })).status).toBe(201);
  });

  it('refuses more than it wants to read', async () => {
    const reply = await put('reviews', { service: `http://x.example/${'x'.repeat(9_000_000)}` });
    expect([reply.status, reply.body['type']]).toEqual([413, 'too-large']);
  });

  it('refuses what is no JSON', async () => {
    const reply = await fetch(`${registry.url}/_releases/api/micro-frontends/reviews`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${registry.operatorKey}` },
      body: '{',
    });
    expect(reply.status).toBe(400);
  });
});
