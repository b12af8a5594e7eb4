import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startCanary } from '../canaries/start-canary.ts';
import { defaultSettings } from '../judge/settings.ts';
import { readRouting } from '../routing/read-routing.ts';
import { deploy } from './deploy.ts';
import { rollback } from './rollback.ts';
import { operator, startLive, type TestLive } from './testing/start-live.ts';

let registry: TestLive;
beforeAll(async () => {
  registry = await startLive();
  await registry.store('cart', 'a', 'b', 'c', 'never');
});
afterAll(() => registry.stop());
beforeEach(async () => {
  await registry.deps.db.query('t/good', 'update release set withdrawn_at = null');
  await registry.deps.db.query('t/no-live', 'delete from live');
  await registry.deps.db.query('t/no-history', 'delete from live_change');
  await registry.deps.db.query('t/no-canary', 'delete from canary');
});

const live = async (...ids: string[]) => {
  for (const id of ids) {
    const command = { reason: null, force: false, actor: operator };
    await deploy(registry.live, { ...command, releases: { cart: id } });
  }
};
const back = (to: string | null = null, reason: string | null = null) =>
  rollback(registry.live, { name: 'cart', to, reason, actor: operator });
const cart = async () => {
  const o = { now: new Date(), retentionDays: 14 };
  return (await readRouting(registry.deps.db, o)).microFrontends.cart;
};

test('the release that was live before comes back, and it says so', async () => {
  await live('a', 'b');
  const outcome = await back(null, 'the total is wrong');
  expect(outcome).toMatchObject({
    done: { id: 'a', previousId: 'b', words: 'cart is a again, in the place of b.' },
  });
  expect((await cart())?.live).toBe('a');
  const [line] = await registry.deps.db.query(
    't/last',
    'select action, id, previous_id, reason from live_change order by seq desc limit 1',
  );
  expect(line).toEqual({
    action: 'rollback',
    id: 'a',
    previous_id: 'b',
    reason: 'the total is wrong',
  });
});

test('it passes over withdrawn releases, and takes one only when it is named', async () => {
  await live('a', 'b', 'c');
  await registry.deps.db.query('t/bad', `update release set withdrawn_at = now() where id = 'b'`);
  expect(await back()).toMatchObject({ done: { id: 'a' } });
  expect(await back('b')).toMatchObject({ done: { id: 'b' } });
  expect(await cart()).toMatchObject({ live: 'b', withdrawn: [] });
});

test('a running canary ends, since what it was compared with is gone', async () => {
  await live('a', 'b');
  const plan = [{ share: 0.1, seconds: 0 }];
  const canary = {
    name: 'cart',
    id: 'c',
    plan,
    judge: defaultSettings,
    reason: null,
    force: false,
  };
  await startCanary(registry.live, { ...canary, actor: operator });

  expect(await back()).toMatchObject({
    done: { words: 'cart is a again, in the place of b. The canary of c was ended.' },
  });

  expect(await cart()).toMatchObject({ live: 'a', canary: null });
});

test('what never was live, is live, or has nothing before it is refused with a reason', async () => {
  await live('a');
  const before = await cart();
  expect(await back()).toMatchObject({ refused: { status: 409, type: 'nothing-before' } });
  expect(await back('never')).toMatchObject({ refused: { status: 422, type: 'never-live' } });
  expect(await back('a')).toMatchObject({ refused: { status: 409, type: 'already-live' } });
  expect(await cart()).toEqual(before);
});

test('two rollbacks at once are two steps, not one lost', async () => {
  await live('a', 'b');
  const outcomes = await Promise.all([back(), back()]);
  const ids = outcomes.map((outcome) => ('done' in outcome ? outcome.done.id : null)).sort();
  expect(ids).toEqual(['a', 'b']);
});
