import type { CompositionView, OverrideLink } from '@tessera/releases/registry-api';
import { OverrideClaimsSchema, overrideParameter } from '@tessera/releases/override';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startRegistry, type TestRegistry } from '../testing/start-registry.ts';

let now = new Date('2026-05-01T12:00:00Z');
let registry: TestRegistry;
beforeAll(async () => {
  registry = await startRegistry({ now: () => now });
  for (const id of ['c1', 'c2']) await registry.upload({ name: 'cart', id });
  await registry.upload({ name: 'catalog', id: 'p1' });
  await deploy({ cart: 'c1', catalog: 'p1' });
});
afterAll(() => registry.stop());

async function deploy(releases: Record<string, string>): Promise<void> {
  const { status } = await registry.call('POST', '/_releases/api/deploy', { json: { releases } });
  expect(status).toBe(200);
}

async function report(compositions: object[], tokens = registry.tokens.shell): Promise<number> {
  const reply = await fetch(`${registry.url}/_releases/internal/compositions`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await tokens.signService('releases')}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ compositions }),
  });
  await reply.body?.cancel();
  return reply.status;
}
const look = async (id: string) =>
  registry.call<CompositionView>('GET', `/_releases/api/compositions/${id}`);
const both = { cart: 'c1', catalog: 'p1' };

test('what the shell reports can be looked up, with when it was seen first and last', async () => {
  expect(await report([{ id: 'k1', releases: both }])).toBe(204);
  now = new Date('2026-05-01T13:00:00Z');
  expect(
    await report([
      { id: 'k1', releases: both },
      { id: 'k1', releases: both },
    ]),
  ).toBe(204);
  expect((await look('k1')).body).toEqual({
    id: 'k1',
    releases: both,
    firstSeen: '2026-05-01T12:00:00.000Z',
    lastSeen: '2026-05-01T13:00:00.000Z',
    state: 'current',
  });
});

test('nobody but the shell reports compositions', async () => {
  expect(await report([], registry.tokens.cart)).toBe(403);
});

test('what became of its releases is its state', async () => {
  now = new Date();
  await report([{ id: 'k2', releases: both }]);
  await deploy({ cart: 'c2' });
  expect((await look('k2')).body.state).toBe('superseded');
  await registry.deps.db.query(
    't/withdraw',
    `update release set withdrawn_at = now() where id = 'c1'`,
  );
  expect((await look('k2')).body.state).toBe('withdrawn');
  await registry.deps.db.query('t/good', `update release set withdrawn_at = null where id = 'c1'`);
  now = new Date(Date.now() + 15 * 86_400_000);
  expect((await look('k2')).body.state).toBe('gone');
  now = new Date();
  await deploy({ cart: 'c1' });
  expect((await look('k2')).body.state).toBe('current');
  expect((await look('nothing')).status).toBe(404);
});

test('a release that only overrides showed counts as long as it is stored', async () => {
  now = new Date();
  await registry.upload({ name: 'cart', id: 'c3' });
  await report([{ id: 'k5', releases: { cart: 'c3' } }]);
  expect((await look('k5')).body.state).toBe('superseded');
});

test('its link pins all of its releases, for any key', async () => {
  now = new Date();
  await report([{ id: 'k3', releases: both }]);
  await deploy({ cart: 'c2' });
  const { status, body } = await registry.call<OverrideLink>(
    'POST',
    '/_releases/api/compositions/k3/link',
    { key: await registry.keyOf('cart'), json: { path: '/cart' } },
  );
  expect(status).toBe(201);
  const url = new URL(body.url);
  expect(url.pathname).toBe('/cart');
  const token = url.searchParams.get(overrideParameter) ?? '';
  const claims = await registry.tokens.shell.verify({
    type: 'override',
    issuer: 'releases',
    token,
  });
  expect(OverrideClaimsSchema.parse(claims)).toMatchObject({
    by: 'cart pipeline',
    releases: { cart: { id: 'c1' }, catalog: { id: 'p1' } },
  });
});

test('a composition whose files are gone has no link', async () => {
  await report([{ id: 'k4', releases: { cart: 'never-stored' } }]);
  const link = await registry.call('POST', '/_releases/api/compositions/k4/link', { json: {} });
  expect(link).toMatchObject({ status: 409, body: { type: 'composition-gone' } });
});
