import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { startCanary } from '../canaries/start-canary.ts';
import { defaultSettings } from '../judge/settings.ts';
import { readRouting } from '../routing/read-routing.ts';
import { deploy, type DeployCommand } from './deploy.ts';
import type { LiveDeps } from './live-deps.ts';
import { readLive } from './set-live.ts';
import { operator, refusal, startLive, type TestLive } from './testing/start-live.ts';

let registry: TestLive;
beforeAll(async () => {
  registry = await startLive();
  await registry.store('cart', 'c1', 'c2', 'c3');
  await registry.store('catalog', 'p1', 'p2');
});
afterAll(() => registry.stop());
beforeEach(() => void registry.refusals.splice(0));

const run = (command: Partial<DeployCommand>, deps: LiveDeps = registry.live) =>
  deploy(deps, { releases: {}, reason: null, force: false, actor: operator, ...command });
const live = (name: string) => readLive(registry.deps.db, name);
const routing = () =>
  readRouting(registry.deps.db, { now: new Date(), retentionDays: registry.deps.retentionDays });

test('several micro-frontends become live with one version, each with its history', async () => {
  const before = await routing();

  const outcome = await run({ releases: { cart: 'c1', catalog: 'p1' }, reason: 'first' });

  expect(outcome).toEqual({ done: { version: before.version + 1 } });
  const after = await routing();
  expect(after.version).toBe(before.version + 1);
  expect(after.microFrontends).toMatchObject({ cart: { live: 'c1' }, catalog: { live: 'p1' } });
  expect(after.kept).toEqual(['cart@c1', 'catalog@p1']);
  const changes = await registry.deps.db.query(
    't/changes',
    'select name, action, id, previous_id, actor, reason from live_change order by name',
  );
  expect(changes).toEqual([
    {
      name: 'cart',
      action: 'deploy',
      id: 'c1',
      previous_id: null,
      actor: 'operator',
      reason: 'first',
    },
    {
      name: 'catalog',
      action: 'deploy',
      id: 'p1',
      previous_id: null,
      actor: 'operator',
      reason: 'first',
    },
  ]);
});

test('one release that is not stored keeps all of them back', async () => {
  await run({ releases: { cart: 'c1' } });
  const before = await routing();

  const outcome = await run({ releases: { cart: 'c2', catalog: 'nowhere' } });

  expect(outcome).toMatchObject({ refused: { status: 404, type: 'unknown-release' } });
  expect(await routing()).toEqual(before);
});

test('what the gate refuses is not deployed, and the refusal is noted', async () => {
  await run({ releases: { cart: 'c1' } });
  registry.refusals.push(refusal('the props do not fit'));

  const outcome = await run({ releases: { cart: 'c2' } });

  expect(outcome).toMatchObject({
    refused: { status: 409, type: 'gate-refused', refusals: [{ rule: 'props' }] },
  });
  expect(await live('cart')).toBe('c1');
  expect((await registry.audit()).at(-1)).toMatchObject({
    action: 'deploy',
    subject: 'cart@c2',
    outcome: 'refused',
  });
});

test('force needs a reason, and what it went over is noted', async () => {
  registry.refusals.push(refusal('the props do not fit'));

  expect(await run({ releases: { cart: 'c2' }, force: true })).toMatchObject({
    refused: { status: 422, type: 'reason-missing' },
  });
  await run({ releases: { cart: 'c2' }, force: true, reason: 'the shop is down' });

  expect(await live('cart')).toBe('c2');
  const [line] = await registry.deps.db.query(
    't/forced',
    `select reason, detail -> 'overridden' -> 0 ->> 'words' as words from audit
     where subject = 'cart@c2' and outcome = 'done' and action = 'deploy' order by seq desc limit 1`,
  );
  expect(line).toEqual({ reason: 'the shop is down', words: 'the props do not fit' });
});

test('a team cannot force its way to another one’s address, an operator can', async () => {
  await run({ releases: { cart: 'c1' } });
  const against = 'catalog@p1 (live)';
  registry.refusals.push({ ...refusal('/ is taken'), rule: 'route', against });
  const forced = { releases: { cart: 'c2' }, force: true, reason: 'we want it' };

  const outcome = await run({ ...forced, actor: { name: 'cart pipeline', team: 'cart' } });

  expect(outcome).toMatchObject({
    refused: { type: 'gate-refused', detail: expect.stringContaining('operator') as string },
  });
  expect(await live('cart')).toBe('c1');
  expect((await registry.audit()).at(-1)).toMatchObject({
    actor: 'cart pipeline',
    outcome: 'refused',
  });
  expect(await run(forced)).toMatchObject({ done: {} });
});

test('a withdrawn release is refused; by force it is live and counts as good again', async () => {
  await run({ releases: { cart: 'c1' } });
  await registry.deps.db.query(
    't/withdraw',
    `update release set withdrawn_at = now(), withdrawn_reason = 'it lost lines' where id = 'c3'`,
  );

  expect(await run({ releases: { cart: 'c3' } })).toMatchObject({
    refused: { type: 'gate-refused', refusals: [{ rule: 'withdrawn' }] },
  });
  expect((await routing()).microFrontends.cart?.withdrawn).toEqual(['c3']);
  await run({ releases: { cart: 'c3' }, force: true, reason: 'it was the database' });

  expect((await routing()).microFrontends.cart).toMatchObject({ live: 'c3', withdrawn: [] });
});

test('a canary of the same micro-frontend ends, whatever is deployed', async () => {
  await run({ releases: { cart: 'c1' } });
  const plan = [{ share: 0.1, seconds: 0 }];
  const canary = {
    name: 'cart',
    id: 'c2',
    plan,
    judge: defaultSettings,
    reason: null,
    force: false,
  };
  await startCanary(registry.live, { ...canary, actor: operator });

  await run({ releases: { cart: 'c2' } });

  expect((await routing()).microFrontends.cart).toMatchObject({ live: 'c2', canary: null });
  const [ended] = await registry.deps.db.query(
    't/ended',
    'select state, reason from canary order by number desc limit 1',
  );
  expect(ended).toEqual({ state: 'aborted', reason: 'c2 was deployed' });
});

test('deploying what is live changes nothing and wakes nobody', async () => {
  await run({ releases: { cart: 'c1' } });
  const before = await routing();
  expect(await run({ releases: { cart: 'c1' } })).toEqual({ done: { version: before.version } });
  expect(await routing()).toEqual(before);
});

test('deploys at the same time go one after the other and none is lost', async () => {
  await run({ releases: { cart: 'c1' } });
  const before = await routing();
  const ids = ['c2', 'c3', 'c2', 'c1', 'c3', 'c1'];

  const outcomes = await Promise.all(ids.map((id) => run({ releases: { cart: id } })));

  const changes = await registry.deps.db.query<{ id: string; previous: string }>(
    't/chain',
    `select id, previous_id as previous from live_change where name = 'cart' and action = 'deploy' order by seq desc limit 10`,
  );
  const after = await routing();
  expect(outcomes.every((outcome) => 'done' in outcome)).toBe(true);
  expect(changes[0]?.id).toBe(await live('cart'));
  // Each took the place of the one before it in the history.
  changes.slice(0, -1).forEach(({ previous }, i) => expect(previous).toBe(changes[i + 1]?.id));
  expect(after.version - before.version).toBeLessThanOrEqual(ids.length);
  expect(after.version).toBeGreaterThan(before.version);
});

test('a process that is killed in the middle of a change leaves nothing of it, and no lock', async () => {
  await run({ releases: { cart: 'c1' } });
  const before = await routing();
  // The connection ends after the flip and before the commit, as with kill -9.
  const dying = registry.live.db.transaction(async (tx) => {
    await tx.query('t/lock', 'select version from routing_version for update');
    await tx.query('t/flip', `update live set id = 'c2' where name = 'cart'`);
    await registry.deps.db.query(
      't/kill',
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and state = 'idle in transaction'`,
    );
    await tx.query('t/after', 'select 1');
  });
  await expect(dying).rejects.toThrow();

  expect(await routing()).toEqual(before);
  expect(await run({ releases: { cart: 'c2' } })).toEqual({
    done: { version: before.version + 1 },
  });
});

/** A service that answers `/internal/warm` when it is told to. */
async function startService(answer: (respond: () => void) => void) {
  const asked: { url: string | undefined; token: string; body: string }[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      const token = (request.headers.authorization ?? '').slice('Bearer '.length);
      asked.push({ url: request.url, token, body });
      answer(() => response.end());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

test('the service is asked to warm the release while the old one is still live', async () => {
  await run({ releases: { cart: 'c1' } });
  let liveThen: Promise<string | null> | undefined;
  const service = await startService((respond) => {
    liveThen = live('cart');
    void liveThen.then(respond);
  });

  await run({ releases: { cart: 'c2' } }, { ...registry.live, addresses: { cart: service.url } });

  expect(await liveThen).toBe('c1');
  expect(service.asked).toMatchObject([{ url: '/internal/warm', body: '{"release":"c2"}' }]);
  const token = service.asked[0]?.token ?? '';
  expect(await registry.tokens.cart.verifyService(token)).toEqual({ issuer: 'releases' });
  expect(await live('cart')).toBe('c2');
});

test('a service that runs twice is asked to warm the release in both places, also when one is gone', async () => {
  const [one, two] = await Promise.all([
    startService((done) => done()),
    startService((done) => done()),
  ]);
  const cart = `${one.url},http://127.0.0.1:9,${two.url}`;
  await run({ releases: { cart: 'c2' } }, { ...registry.live, addresses: { cart } });
  for (const { asked } of [one, two]) expect(asked).toMatchObject([{ body: '{"release":"c2"}' }]);
});

test('a service that is asked to warm and never answers does not stop the deploy', async () => {
  await run({ releases: { cart: 'c1' } });
  const service = await startService(() => {});
  await run({ releases: { cart: 'c2' } }, { ...registry.live, addresses: { cart: service.url } });
  expect(service.asked).toHaveLength(1);
  expect(await live('cart')).toBe('c2');
});
