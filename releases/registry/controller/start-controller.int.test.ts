import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { visits } from '../beacons/testing/make-visits.ts';
import { startController } from './start-controller.ts';
import { startJudged, type TestJudged } from './testing/start-judged.ts';

let registry: TestJudged;
beforeAll(async () => {
  registry = await startJudged();
});
afterAll(() => registry.stop());

const half = [{ share: 0.5, seconds: 0 }];
const patience = { timeout: 20_000, interval: 20 };

function start() {
  const controller = startController(registry.deps);
  onTestFinished(() => controller.stop());
  return controller;
}
const stateOf = async (number: number) => (await registry.read(number)).state;
const holders = () =>
  registry.deps.db.query<{ pid: number }>(
    't/holders',
    `select pid from pg_locks join pg_database d on d.oid = database
     where d.datname = current_database() and locktype = 'advisory' and objid = 7355631 and granted`,
  );

test('the controller withdraws a broken canary without being asked', async () => {
  start();
  const canary = await registry.canary(half);
  await registry.beacons(visits(canary, { canary: [14, 14], control: [0, 16] }));
  await vi.waitFor(async () => expect(await stateOf(canary.number)).toBe('withdrawn'), patience);
});

test('of several registries one judges; when it is gone, another goes on', async () => {
  const first = start();
  await vi.waitFor(async () => expect(await holders()).toHaveLength(1), patience);
  const [before] = await holders();
  start();
  await first.stop();
  await vi.waitFor(async () => {
    const [now] = await holders();
    expect(now).toBeDefined();
    expect(now).not.toEqual(before);
  }, patience);
  const canary = await registry.canary(half);
  await registry.beacons(visits(canary, { canary: [14, 14], control: [0, 16] }));
  await vi.waitFor(async () => expect(await stateOf(canary.number)).toBe('withdrawn'), patience);
});

test('the controller goes on when the database ends all its connections', async () => {
  start();
  await vi.waitFor(async () => expect(await holders()).toHaveLength(1), patience);
  const [before] = await holders();
  await registry.deps.db.query(
    't/end-connections',
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid()`,
  );
  await vi.waitFor(async () => {
    const [now] = await holders();
    expect(now).toBeDefined();
    expect(now).not.toEqual(before);
  }, patience);
  const canary = await registry.canary(half);
  await registry.beacons(visits(canary, { canary: [14, 14], control: [0, 16] }));
  await vi.waitFor(async () => expect(await stateOf(canary.number)).toBe('withdrawn'), patience);
});

test('a controller that is stopped ends its connection and decides nothing more', async () => {
  const controller = startController(registry.deps);
  await vi.waitFor(async () => expect(await holders()).toHaveLength(1), patience);
  await controller.stop();
  await vi.waitFor(async () => expect(await holders()).toEqual([]), patience);
});
