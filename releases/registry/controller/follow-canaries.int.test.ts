import type { AuditEntry, CanaryView } from '@tessera/releases/registry-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { visit, visits } from '../beacons/testing/make-visits.ts';
import { readRouting } from '../routing/read-routing.ts';
import { followCanaries } from './follow-canaries.ts';
import { startJudged, type TestJudged } from './testing/start-judged.ts';

let registry: TestJudged;
beforeAll(async () => {
  registry = await startJudged();
});
afterAll(() => registry.stop());

const half = [
  { share: 0.5, seconds: 60 },
  { share: 1, seconds: 0 },
];
/** From now: after half a minute a new share is settled. */
const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000);
const tick = (now = new Date()) => followCanaries(registry.deps).tick(now);
const routed = async ({ name }: CanaryView) => {
  const table = await readRouting(registry.deps.db, { now: new Date(), retentionDays: 14 });
  return table.microFrontends[name];
};

describe('a canary that breaks', () => {
  test('is withdrawn within one tick, with the reason in words, and nobody gets it any more', async () => {
    const canary = await registry.canary(half);
    await registry.beacons(
      visits(canary, {
        canary: [12, 14],
        control: [1, 16],
        error: {
          kind: 'fragment-error',
          fragment: 'cart/mini-cart',
          message: 'TypeError: x is not a function',
        },
      }),
    );

    await tick();

    const after = await registry.read(canary.number);
    expect(after.state).toBe('withdrawn');
    expect(after.reason).toMatch(
      /^12 of 14 visitors of the canary met an error \(control: 1 of 16\): "TypeError: x is not a function" in cart\/mini-cart\. That is not chance \(evidence [\d,]+ : 1, needed 100 : 1\)\. The release was withdrawn\.$/,
    );
    expect(after.verdict).toMatchObject({ state: 'worse', visitors: { canary: 14, control: 16 } });
    expect(await routed(canary)).toMatchObject({ live: 'old', canary: null, withdrawn: ['new'] });
    const audit = await registry.call<AuditEntry[]>('GET', `/_releases/api/audit`);
    expect(audit.body).toContainEqual(
      expect.objectContaining({ actor: 'controller', action: 'withdraw', reason: after.reason }),
    );
  });

  test('is not withdrawn when a person has promoted it in the same moment', async () => {
    const canary = await registry.canary(half);
    await registry.beacons(visits(canary, { canary: [14, 14], control: [0, 16] }));
    const { db } = registry.deps;
    // The controller has read that it runs; before it decides, somebody promotes.
    const slow = {
      ...registry.deps,
      db: {
        ...db,
        transaction: async <T>(work: Parameters<typeof db.transaction<T>>[0]) => {
          await registry.call('POST', `/_releases/api/canary/${canary.name}/promote`, { json: {} });
          return db.transaction(work);
        },
      },
    };

    await followCanaries(slow).tick(new Date());

    expect((await registry.read(canary.number)).state).toBe('promoted');
    expect(await routed(canary)).toMatchObject({ live: 'new', withdrawn: [] });
  });
});

describe('a canary that is fine', () => {
  test('takes its steps when their time is over, and is promoted', async () => {
    const plan = [
      { share: 0.25, seconds: 60 },
      { share: 0.5, seconds: 60 },
      { share: 1, seconds: 0 },
    ];
    const canary = await registry.canary(plan, { minVisitors: 20 });
    await registry.beacons(visits(canary, { canary: [0, 20], control: [1, 60] }));

    await tick(inSeconds(50));
    expect(await registry.read(canary.number)).toMatchObject({ step: 0, state: 'running' });
    await tick(inSeconds(70));
    expect(await registry.read(canary.number)).toMatchObject({ step: 1, share: 0.5 });

    // The next step needs visitors of its own.
    await tick(inSeconds(200));
    const waiting = await registry.read(canary.number);
    expect(waiting).toMatchObject({ step: 1, state: 'running' });
    expect(waiting.verdict?.words).toBe('Too little to judge: 0 of 20 visitors so far.');

    const at = inSeconds(40);
    await registry.beacons(visits(canary, { canary: [0, 20], control: [0, 20], prefix: 'b', at }));
    await tick(inSeconds(200));

    const after = await registry.read(canary.number);
    expect(after.state).toBe('promoted');
    expect(after.reason).toMatch(
      /^Nothing speaks against the canary: 0 of 40 visitors of the canary met an error \(control: 1 of 80\)\. .*The release was promoted\.$/,
    );
    expect(await routed(canary)).toMatchObject({ live: 'new', canary: null });
  });

  test('with a single share is not promoted by anybody but a person', async () => {
    const canary = await registry.canary([{ share: 0.5, seconds: 0 }], { minVisitors: 10 });
    await registry.beacons(visits(canary, { canary: [0, 50], control: [0, 50] }));
    await tick(inSeconds(1_000_000));
    const after = await registry.read(canary.number);
    expect(after).toMatchObject({ state: 'running', verdict: { state: 'healthy' } });
  });

  test('with too few visitors waits, and says how many are missing', async () => {
    const canary = await registry.canary(half);
    await registry.beacons(visits(canary, { canary: [1, 31], control: [0, 30] }));
    await tick(inSeconds(10_000));
    const { state, verdict } = await registry.read(canary.number);
    expect(state).toBe('running');
    expect(verdict).toMatchObject({
      state: 'too-early',
      words: 'Too little to judge: 31 of 200 visitors so far.',
    });
  });
});

test('visitors that are not split as set hold the canary, with one line in the audit log', async () => {
  const canary = await registry.canary(half, { minVisitors: 10 });
  const follower = followCanaries(registry.deps);
  await registry.beacons(visits(canary, { canary: [0, 10], control: [0, 90] }));
  await follower.tick(inSeconds(100));
  await registry.beacons(visits(canary, { canary: [0, 1], control: [0, 9], prefix: 'b' }));
  await follower.tick(inSeconds(200));

  const { state, verdict } = await registry.read(canary.number);
  expect(state).toBe('running');
  expect(verdict).toMatchObject({ state: 'unbalanced', ratio: { expected: 0.5, alarm: true } });
  const { body } = await registry.call<AuditEntry[]>('GET', '/_releases/api/audit');
  const alarms = body.filter(({ subject }) => subject === `${canary.name}@new`);
  expect(alarms.filter(({ action }) => action === 'sample-ratio-alarm')).toHaveLength(1);
});

test('two controllers at once withdraw a canary once', async () => {
  const canary = await registry.canary(half);
  await registry.beacons(visits(canary, { canary: [14, 14], control: [0, 16] }));
  await Promise.all([tick(), tick(), tick()]);
  const { body } = await registry.call<AuditEntry[]>('GET', '/_releases/api/audit');
  const withdrawals = body.filter(
    ({ subject, action }) => subject === `${canary.name}@new` && action === 'withdraw',
  );
  expect(withdrawals).toHaveLength(1);
});

test('a controller that starts anew knows what the old one knew', async () => {
  const canary = await registry.canary(half, { minVisitors: 1_000 });
  const old = followCanaries(registry.deps);
  for (const prefix of ['a', 'b', 'c', 'd']) {
    const records = visits(canary, { canary: [1, 10], control: [2, 11], prefix });
    for (const [index, record] of records.entries()) {
      record.events.push(
        { kind: 'lcp', value: 800 + index * 37 },
        { kind: 'cls', value: index / 99 },
      );
    }
    await registry.beacons(records);
    await old.tick(new Date());
  }
  const { verdict } = await registry.read(canary.number);
  expect(verdict?.metrics.map(({ evidence }) => evidence)).not.toContain(1);

  await registry.deps.db.query('t/forget', 'delete from canary_verdict where number = $1', [
    canary.number,
  ]);
  await tick();

  expect((await registry.read(canary.number)).verdict).toEqual(verdict);
});

test('the console hears of a verdict when its words change, not at each tick', async () => {
  const canary = await registry.canary(half);
  let told = 0;
  const changes = { ...registry.deps.changes, notify: () => void (told += 1) };
  const follower = followCanaries({ ...registry.deps, changes });
  await follower.tick(inSeconds(0));
  // Other tests' canaries are told of as well.
  const before = told;
  await follower.tick(inSeconds(10));
  expect(told).toBe(before);
  await registry.beacons([visit(canary, { unit: 'anna', bucket: 'canary' })]);
  await follower.tick(inSeconds(20));
  expect(told).toBe(before + 1);
});
