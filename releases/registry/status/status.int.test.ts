import type { CanaryView, LiveChange, RegistryStatus } from '@tessera/releases/registry-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startRegistry, type TestRegistry } from '../testing/start-registry.ts';

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startRegistry();
  for (const id of ['c1', 'c2', 'c3']) await registry.upload({ name: 'cart', id });
  await registry.upload({ name: 'catalog', id: 'p1' });
});
afterAll(() => registry.stop());

const post = <T = { type: string }>(path: string, json: object, key?: string) =>
  registry.call<T>('POST', `/_releases/api${path}`, { json, ...(key && { key }) });
const status = async () =>
  (await registry.call<RegistryStatus>('GET', '/_releases/api/status')).body;

test('it shows what is live, the canary, releases, and drills', async () => {
  await post('/deploy', { releases: { cart: 'c1' } });
  const plan = [{ share: 0.05, seconds: 60 }];
  const { body: canary, status: code } = await post<CanaryView>('/canary', {
    name: 'cart',
    id: 'c2',
    plan,
    judge: { minVisitors: 10 },
  });
  await post('/faults', { kind: 'hang', target: 'cart', seconds: 60 });

  const now = await status();

  expect(code).toBe(201);
  expect(canary.judge).toEqual({
    alpha: 0.01,
    minVisitors: 10,
    errorMargin: 0.01,
    vitalMargin: 0.05,
  });
  const [cart, catalog] = now.microFrontends;
  expect(cart).toMatchObject({ name: 'cart', team: 'cart', service: null, live: { id: 'c1' } });
  expect(cart?.canary).toEqual(canary);
  const states = cart?.releases.map(({ id, state }) => `${id} ${state}`).sort();
  expect(states).toEqual(['c1 live', 'c2 canary', 'c3 kept']);
  expect(catalog).toMatchObject({ name: 'catalog', live: null, canary: null });
  expect(now.faults).toMatchObject([{ kind: 'hang', target: 'cart' }]);
});

test('the history tells of every change, newest first, of one micro-frontend or of all', async () => {
  await post('/canary/cart/abort', { reason: 'enough seen' });
  await post('/deploy', { releases: { catalog: 'p1' }, reason: 'opening' });
  const history = async (query = '') =>
    (await registry.call<LiveChange[]>('GET', `/_releases/api/history${query}`)).body.map(
      ({ name, action, id, reason }) => [name, action, id, reason],
    );
  expect(await history()).toEqual([
    ['catalog', 'deploy', 'p1', 'opening'],
    ['cart', 'abort', 'c2', 'enough seen'],
    ['cart', 'canary', 'c2', null],
    ['cart', 'deploy', 'c1', null],
  ]);
  expect(await history('?name=catalog')).toEqual([['catalog', 'deploy', 'p1', 'opening']]);
});

test('a canary that ended stays in the list, with the reason', async () => {
  const list = async (query: string) =>
    (await registry.call<CanaryView[]>('GET', `/_releases/api/canaries${query}`)).body;
  const [ended] = await list('?name=cart');
  expect(ended).toMatchObject({ id: 'c2', state: 'aborted', reason: 'enough seen' });
  const { body: running } = await post<CanaryView>('/canary', {
    name: 'cart',
    id: 'c3',
    plan: [{ share: 0.05, seconds: 60 }],
  });
  expect((await list('')).map(({ number }) => number)).toEqual([running.number, ended?.number]);
  expect(await list('?name=catalog')).toEqual([]);
  await post('/canary/cart/abort', {});
});

test('another team’s micro-frontend is not touched, and the attempt is noted', async () => {
  const before = await status();
  const key = await registry.keyOf('catalog');
  const plan = [{ share: 0.05, seconds: 60 }];
  const tries = [
    ['/deploy', { releases: { catalog: 'p1', cart: 'c3' } }],
    ['/rollback', { name: 'cart' }],
    ['/canary', { name: 'cart', id: 'c3', plan }],
    ['/canary/cart/promote', {}],
    ['/canary/cart/abort', {}],
  ] as const;
  for (const [path, json] of tries) expect((await post(path, json, key)).status).toBe(403);
  expect(await status()).toEqual(before);
  const refused = await registry.deps.db.query<{ action: string }>(
    't/refused',
    `select action from audit where outcome = 'refused' and actor = 'catalog pipeline' order by seq`,
  );
  expect(refused.map(({ action }) => action)).toEqual([
    'deploy',
    'rollback',
    'canary',
    'promote',
    'abort',
  ]);
});

test('wrong input is named and changes nothing', async () => {
  const before = await status();
  const falling = [
    { share: 0.5, seconds: 1 },
    { share: 0.1, seconds: 1 },
  ];
  const wrong = [
    ['/deploy', { releases: {} }],
    ['/deploy', { releases: { cart: '../c1' } }],
    ['/deploy', { releases: { cart: 'c3' }, force: true }],
    ['/canary', { name: 'cart', id: 'c3', plan: falling }],
    ['/canary', { name: 'cart', id: 'c3', plan: [] }],
    ['/canary', { name: 'cart', id: 'c3' }],
  ] as const;
  for (const [path, json] of wrong) expect((await post(path, json)).status).toBe(422);
  expect((await post('/canary/cart/promote', {})).body.type).toBe('no-canary');
  expect(await status()).toEqual(before);
});

test('the gate can be asked without changing anything', async () => {
  const before = await status();
  const asked = await post<{ refusals: unknown[] }>('/gate', { releases: { cart: 'c3' } });
  expect(asked).toEqual({ status: 200, body: { refusals: [] } });
  expect((await post('/gate', { releases: { cart: 'nowhere' } })).status).toBe(404);
  expect(await status()).toEqual(before);
});

test('rollback over the API', async () => {
  await post('/deploy', { releases: { cart: 'c3' } });
  const reply = await post('/rollback', { name: 'cart', reason: 'slow' });
  expect(reply).toMatchObject({ status: 200, body: { id: 'c1', previousId: 'c3' } });
});
