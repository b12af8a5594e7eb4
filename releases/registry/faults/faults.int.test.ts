import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Fault } from '@tessera/releases/fault';
import type { RoutingTable } from '@tessera/releases/routing-table';
import { afterAll, afterEach, beforeAll, expect, onTestFinished, test } from 'vitest';
import { startRegistry, type TestRegistry } from '../testing/start-registry.ts';

let now = new Date();
let registry: TestRegistry;
beforeAll(async () => {
  registry = await startRegistry({ now: () => now });
  await registry.upload({ name: 'cart', id: 'c1' });
  await registry.upload({ name: 'catalog', id: 'p1' });
});
afterAll(() => registry.stop());
afterEach(async () => {
  now = new Date();
  await call('DELETE', '');
});

const call = <T = { type: string }>(method: string, path: string, json?: object, key?: string) =>
  registry.call<T>(method, `/_releases/api/faults${path}`, {
    ...(json && { json }),
    ...(key && { key }),
  });
const slow = { kind: 'delay', target: 'cart/mini-cart', ms: 300, seconds: 60 };

async function routing(after = -1): Promise<RoutingTable> {
  const token = await registry.tokens.shell.signService('releases');
  const reply = await fetch(`${registry.url}/_releases/internal/routing?after=${after}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return (await reply.json()) as RoutingTable;
}

test('a fault is for everybody until its time is over', async () => {
  const { status, body } = await call<Fault>('POST', '', slow);
  expect(status).toBe(201);
  const during = await routing();
  expect(during.faults).toEqual([body]);
  expect(Date.parse(body.until)).toBe(now.getTime() + 60_000);

  now = new Date(now.getTime() + 60_000);

  const after = await routing(during.version);
  expect(after.version).toBeGreaterThan(during.version);
  expect(after.faults).toEqual([]);
  expect((await call('GET', '')).body).toEqual([]);
});

test('it can be ended before, alone or with all others', async () => {
  const first = (await call<Fault>('POST', '', slow)).body;
  await call('POST', '', { ...slow, kind: 'error' });
  await call('POST', '', { ...slow, target: 'catalog' });
  expect((await call('DELETE', `/${first.id}`)).status).toBe(204);
  expect((await call('DELETE', `/${first.id}`)).status).toBe(404);
  expect((await routing()).faults).toHaveLength(2);
  expect((await call('DELETE', '')).body).toEqual({ ended: 2 });
  expect((await routing()).faults).toEqual([]);
});

test('a team drills itself only, and ends its own faults only', async () => {
  const key = await registry.keyOf('cart');
  const foreign = (await call<Fault>('POST', '', { ...slow, target: 'catalog/product' })).body;
  expect((await call('POST', '', slow, key)).status).toBe(201);
  expect((await call('POST', '', { ...slow, target: 'catalog' }, key)).status).toBe(403);
  expect((await call('DELETE', `/${foreign.id}`, undefined, key)).status).toBe(403);
  expect((await call('DELETE', '', undefined, key)).body).toEqual({ ended: 1 });
  expect((await routing()).faults).toEqual([foreign]);
});

test.each([
  ['longer than an hour', { ...slow, seconds: 3_601 }],
  ['a delay of nothing', { ...slow, ms: 0 }],
  ['an unknown kind', { ...slow, kind: 'flood' }],
])('%s is refused', async (_, json) => {
  expect((await call('POST', '', json)).status).toBe(422);
  expect((await routing()).faults).toEqual([]);
});

test('a drill of something nobody registered is refused', async () => {
  expect((await call('POST', '', { ...slow, target: 'nobody' })).status).toBe(404);
});

async function serviceOf(name: string, listener: RequestListener): Promise<void> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const service = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const path = `/_releases/api/micro-frontends/${name}`;
  expect((await registry.call('PUT', path, { json: { service } })).status).toBe(200);
}
const crash = { kind: 'crash', target: 'cart', seconds: 1 };

test('the crash of a service reaches it with a token it can verify, and is in no list', async () => {
  const asked: (string | undefined)[] = [];
  await serviceOf('cart', (request) => {
    asked.push(`${request.method} ${request.url}`, request.headers.authorization);
    request.socket.destroy();
  });

  const reply = await call('POST', '', crash);

  expect(reply).toMatchObject({ status: 202, body: { kind: 'crash', target: 'cart' } });
  expect(asked[0]).toBe('POST /internal/crash');
  const token = (asked[1] ?? '').slice('Bearer '.length);
  expect(await registry.tokens.cart.verifyService(token)).toEqual({ issuer: 'releases' });
  expect((await routing()).faults).toEqual([]);
});

test('a service that does not crash is not said to have', async () => {
  await serviceOf('cart', (_, response) => response.writeHead(404).end());
  const reply = await call('POST', '', crash);
  expect(reply).toMatchObject({ status: 503, body: { type: 'service-not-crashed' } });
});

test('the crash of a fragment is a fault like others', async () => {
  const reply = await call<Fault>('POST', '', { ...crash, target: 'cart/mini-cart', seconds: 5 });
  expect(reply.status).toBe(201);
  expect((await routing()).faults).toEqual([reply.body]);
});
