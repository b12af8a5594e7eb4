import type { Queryable } from '@tessera/bff-kit/database';
import type { RoutingTable } from '@tessera/releases/routing-table';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { endCanary } from '../canaries/end-canary.ts';
import { readRunningCanary } from '../canaries/read-canary.ts';
import { startCanary } from '../canaries/start-canary.ts';
import { stepCanary } from '../canaries/step-canary.ts';
import { defaultSettings } from '../judge/settings.ts';
import { readRouting } from '../routing/read-routing.ts';
import { deploy } from './deploy.ts';
import { rollback } from './rollback.ts';
import { operator, startLive, type TestLive } from './testing/start-live.ts';

const names = ['cart', 'catalog'];
/** Few, so that the same release is met again as live, canary, withdrawn. */
const ids = ['r1', 'r2', 'r3'];
const plans = [[1], [0.1], [0.1, 0.5], [0.1, 0.5, 1]].map((shares) =>
  shares.map((share) => ({ share, seconds: 1 })),
);

let registry: TestLive;
beforeAll(async () => {
  registry = await startLive();
  for (const name of names) await registry.store(name, ...ids);
});
afterAll(() => registry.stop());

const name = fc.constantFrom(...names);
const id = fc.constantFrom(...ids);
const force = fc.boolean();
const operation = fc.oneof(
  fc.record({
    do: fc.constant('deploy' as const),
    releases: fc.dictionary(name, id, { minKeys: 1 }),
    force,
  }),
  fc.record({ do: fc.constant('rollback' as const), name, to: fc.option(id) }),
  fc.record({
    do: fc.constant('canary' as const),
    name,
    id,
    plan: fc.constantFrom(...plans),
    force,
  }),
  fc.record({ do: fc.constant('step' as const), name }),
  fc.record({
    do: fc.constant('end' as const),
    name,
    how: fc.constantFrom('promoted' as const, 'aborted' as const, 'withdrawn' as const),
  }),
);
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never;

const by = { reason: 'by chance', actor: operator };

async function carryOut(o: Operation): Promise<void> {
  const { live } = registry;
  if (o.do === 'deploy') await deploy(live, { ...o, ...by });
  if (o.do === 'rollback') await rollback(live, { ...o, ...by });
  if (o.do === 'canary') await startCanary(live, { ...o, judge: defaultSettings, ...by });
  if (o.do !== 'step' && o.do !== 'end') return;
  // The last one, running or not: people press buttons of pages that are old.
  const [last] = await live.db.query<{ number: number }>(
    't/last',
    'select number from canary where name = $1 order by number desc limit 1',
    [o.name],
  );
  if (last === undefined) return;
  if (o.do === 'step') await stepCanary(live, { ...last, ...by });
  else await endCanary(live, { ...last, how: o.how, ...by });
}

const table = (q: Queryable) => readRouting(q, { now: new Date(), retentionDays: 14 });

async function reset(): Promise<void> {
  const { db } = registry.deps;
  await db.query('t/no-live', 'delete from live');
  await db.query('t/no-canary', 'delete from canary');
  await db.query('t/no-history', 'delete from live_change');
  await db.query(
    't/good',
    'update release set withdrawn_at = null, withdrawn_reason = null, last_served_at = null',
  );
}

async function expectPossible(before: RoutingTable): Promise<RoutingTable> {
  const { db } = registry.deps;
  const now = await table(db);
  expect(now.version).toBeGreaterThanOrEqual(before.version);
  // One version, one table.
  if (now.version === before.version) expect(now).toEqual(before);
  for (const each of names) {
    const routed = now.microFrontends[each];
    const running = await readRunningCanary(db, each);
    const lives = await db.query<{ id: string; previous: string | null }>(
      't/lives',
      `select id, previous_id as previous from live_change
       where name = $1 and action in ('deploy', 'rollback', 'promote') order by seq desc`,
      [each],
    );
    // The history leads, without a gap, to what is live.
    expect(lives[0]?.id ?? null).toBe(routed?.live);
    lives.forEach(({ previous }, i) => expect(previous).toBe(lives[i + 1]?.id ?? null));
    expect(routed?.withdrawn).not.toContain(routed?.live);
    if (routed?.live) expect(now.kept).toContain(`${each}@${routed.live}`);
    expect(routed?.canary?.number).toBe(running?.number);
    if (running === null) continue;
    expect(running.controlId).toBe(routed?.live);
    expect(running.id).not.toBe(routed?.live);
    expect(routed?.withdrawn).not.toContain(running.id);
    expect(routed?.canary?.share).toBe(running.plan[running.step]?.share);
    expect(now.kept).toContain(`${each}@${running.id}`);
  }
  return now;
}

test('whatever is done in whatever order and at once, what visitors get is possible', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(operation, { minLength: 1, maxLength: 3 }), {
        minLength: 12,
        maxLength: 12,
      }),
      async (rounds) => {
        await reset();
        await carryOut({ do: 'deploy', releases: { cart: 'r1', catalog: 'r1' }, force: false });
        let before = await table(registry.deps.db);
        for (const atOnce of rounds) {
          await Promise.all(atOnce.map(carryOut));
          before = await expectPossible(before);
        }
      },
    ),
    { numRuns: 20 },
  );
}, 120_000);
