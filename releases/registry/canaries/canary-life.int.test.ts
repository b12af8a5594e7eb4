import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { PlanStep } from '@tessera/releases/registry-api';
import { controller } from '../keys/actor.ts';
import { defaultSettings } from '../judge/settings.ts';
import { deploy } from '../live/deploy.ts';
import { operator, refusal, startLive, type TestLive } from '../live/testing/start-live.ts';
import { readRouting } from '../routing/read-routing.ts';
import { endCanary } from './end-canary.ts';
import { startCanary, type StartCommand } from './start-canary.ts';
import { stepCanary } from './step-canary.ts';

let registry: TestLive;
beforeAll(async () => {
  registry = await startLive();
  await registry.store('cart', 'old', 'new', 'newer');
});
afterAll(() => registry.stop());
beforeEach(async () => {
  registry.refusals.splice(0);
  await registry.deps.db.query('t/good', 'update release set withdrawn_at = null');
  await registry.deps.db.query('t/no-canary', 'delete from canary');
  await registry.deps.db.query('t/no-live', 'delete from live');
  await registry.deps.db.query('t/no-history', 'delete from live_change');
  await deploy(registry.live, {
    releases: { cart: 'old' },
    reason: null,
    force: false,
    actor: operator,
  });
});

const plan: PlanStep[] = [
  { share: 0.05, seconds: 60 },
  { share: 0.5, seconds: 60 },
  { share: 1, seconds: 0 },
];
const start = (command: Partial<StartCommand> = {}) =>
  startCanary(registry.live, {
    name: 'cart',
    id: 'new',
    plan,
    judge: defaultSettings,
    reason: null,
    force: false,
    actor: operator,
    ...command,
  });
async function started(command: Partial<StartCommand> = {}): Promise<number> {
  const outcome = await start(command);
  if ('refused' in outcome) throw new Error(outcome.refused.detail);
  return outcome.done.number;
}
const by = { reason: 'as planned', actor: controller };
const step = (number: number, fromStep?: number) =>
  stepCanary(registry.deps, { number, ...by, ...(fromStep !== undefined && { fromStep }) });
const cart = async () => {
  const o = { now: new Date(), retentionDays: 14 };
  return (await readRouting(registry.deps.db, o)).microFrontends.cart;
};
const history = async () =>
  (
    await registry.deps.db.query<{ line: string }>(
      't/history',
      `select concat_ws(' ', action, id, 'was', previous_id) as line from live_change order by seq`,
    )
  ).map(({ line }) => line);

test('from its first step to live, each step with a line of history', async () => {
  const number = await started();
  expect(await cart()).toMatchObject({ live: 'old', canary: { number, id: 'new', share: 0.05 } });

  expect(await step(number)).toMatchObject({ step: 1, share: 0.5, state: 'running' });
  expect(await cart()).toMatchObject({ live: 'old', canary: { share: 0.5 } });

  expect(await step(number)).toMatchObject({ state: 'promoted', reason: 'as planned' });
  expect(await cart()).toMatchObject({ live: 'new', canary: null });
  expect(await step(number)).toBeNull();
  expect(await history()).toEqual([
    'deploy old was',
    'canary new was old',
    'step new was old',
    'promote new was old',
  ]);
});

test('raising the share keeps the salt, and a new canary has a new one', async () => {
  const first = await started();
  const salt = (await cart())?.canary?.salt;
  await step(first);
  expect((await cart())?.canary?.salt).toBe(salt);
  await endCanary(registry.deps, { number: first, how: 'aborted', ...by });
  const second = await started();
  const canary = (await cart())?.canary;
  expect(canary?.number).toBe(second);
  expect(second).not.toBe(first);
  expect(canary?.salt).not.toBe(salt);
});

test('a step that somebody else made already is not made twice', async () => {
  const number = await started({
    plan: [0.1, 0.2, 0.3].map((share) => ({ share, seconds: 1 })),
  });
  const both = await Promise.all([step(number, 0), step(number, 0)]);
  expect(both.filter((view) => view !== null)).toHaveLength(1);
  expect((await cart())?.canary?.share).toBe(0.2);
});

test('a plan that ends below 1 holds until a person promotes', async () => {
  const number = await started({ plan: [{ share: 0.05, seconds: 0 }] });
  expect(await step(number)).toBeNull();
  expect(await cart()).toMatchObject({ live: 'old', canary: { share: 0.05 } });
  await endCanary(registry.deps, { number, how: 'promoted', ...by });
  expect(await cart()).toMatchObject({ live: 'new', canary: null });
});

test('withdrawn: the control stays live, the release is marked and refused from then on', async () => {
  const number = await started();

  const view = await endCanary(registry.deps, { number, how: 'withdrawn', ...by });

  expect(view).toMatchObject({ state: 'withdrawn', controlId: 'old' });
  expect(await cart()).toMatchObject({ live: 'old', canary: null, withdrawn: ['new'] });
  expect(await start()).toMatchObject({
    refused: { type: 'gate-refused', refusals: [{ rule: 'withdrawn' }] },
  });
  expect((await history()).at(-1)).toBe('withdraw new was old');
});

test('withdrawn after its promotion: the release before it is live again', async () => {
  const number = await started();
  await endCanary(registry.deps, { number, how: 'promoted', ...by });

  const view = await endCanary(registry.deps, { number, how: 'withdrawn', ...by });

  expect(view).toMatchObject({ state: 'withdrawn' });
  expect(await cart()).toMatchObject({ live: 'old', withdrawn: ['new'] });
});

test('withdrawn after something else became live: nothing happens', async () => {
  const number = await started();
  await endCanary(registry.deps, { number, how: 'promoted', ...by });
  const command = { reason: null, force: false, actor: operator };
  await deploy(registry.live, { ...command, releases: { cart: 'newer' } });
  expect(await endCanary(registry.deps, { number, how: 'withdrawn', ...by })).toBeNull();
  expect(await cart()).toMatchObject({ live: 'newer', withdrawn: [] });
});

test('a canary ends once, however many end it', async () => {
  const number = await started();
  const ways = ['promoted', 'aborted', 'promoted', 'aborted'] as const;
  const ended = await Promise.all(
    ways.map((how) => endCanary(registry.deps, { number, how, ...by })),
  );
  expect(ended.filter((view) => view !== null)).toHaveLength(1);
  expect((await history()).filter((line) => /promote|abort/.test(line))).toHaveLength(1);
});

test('of two started at once one runs', async () => {
  const both = await Promise.all([start({ id: 'new' }), start({ id: 'newer' })]);
  expect(both.filter((outcome) => 'done' in outcome)).toHaveLength(1);
  expect(both.find((outcome) => 'refused' in outcome)).toMatchObject({
    refused: { status: 409, type: 'canary-running' },
  });
});

test('what is live, and a micro-frontend of which nothing is live, have no canary', async () => {
  expect(await start({ id: 'old' })).toMatchObject({ refused: { type: 'already-live' } });
  await registry.deps.db.query('t/none', 'delete from live');
  expect(await start()).toMatchObject({ refused: { status: 409, type: 'nothing-live' } });
});

test('the gate is asked, and force needs a reason', async () => {
  registry.refusals.push(refusal('a fragment is missing'));
  expect(await start()).toMatchObject({ refused: { status: 409, type: 'gate-refused' } });
  expect(await start({ force: true })).toMatchObject({ refused: { type: 'reason-missing' } });
  expect(await start({ force: true, reason: 'a drill' })).toMatchObject({
    done: { state: 'running' },
  });
});
