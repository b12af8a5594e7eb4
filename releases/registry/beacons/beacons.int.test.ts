import type { CanarySeries, CanaryView } from '@tessera/releases/registry-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startJudged, type TestJudged } from '../controller/testing/start-judged.ts';
import { forgetVisitors } from '../controller/forget-visitors.ts';
import { visit, visits } from './testing/make-visits.ts';

let registry: TestJudged;
let canary: CanaryView;
beforeAll(async () => {
  registry = await startJudged();
  canary = await registry.canary([{ share: 0.5, seconds: 0 }]);
});
afterAll(() => registry.stop());

const rows = (number: number) =>
  registry.deps.db.query<{ metric: string; arm: string; value: number | null }>(
    't/rows',
    'select metric, arm, value from canary_observation where number = $1 order by seq',
    [number],
  );

describe('beacons', () => {
  test('are taken from the shell only', async () => {
    const path = `${registry.url}/_releases/internal/beacons`;
    const token = await registry.tokens.cart.signService('releases');
    const body = JSON.stringify({ records: [] });
    const headers = { authorization: `Bearer ${token}` };
    expect((await fetch(path, { method: 'POST', body, headers })).status).toBe(403);
    expect((await fetch(path, { method: 'POST', body })).status).toBe(401);
  });

  test('that are none are refused whole', async () => {
    const good = visit(canary, { unit: 'refused', bucket: 'canary' });
    const { status } = await registry.beacons([good, { ...good, at: 'yesterday' }]);
    expect(status).toBe(422);
    const many = Array.from({ length: 501 }, () => good);
    expect((await registry.beacons(many)).status).toBe(422);
    expect(await rows(canary.number)).toEqual([]);
  });

  test('of a canary that is unknown or over are ignored', async () => {
    const over = await registry.canary([{ share: 0.5, seconds: 0 }]);
    await registry.call('POST', `/_releases/api/canary/${over.name}/abort`, { json: {} });
    const { body } = await registry.beacons([
      visit({ ...canary, number: 999_999 }, { unit: 'anna', bucket: 'canary' }),
      visit(over, { unit: 'anna', bucket: 'canary' }),
    ]);
    expect(body.counted).toBe(0);
    expect(await rows(over.number)).toEqual([]);
  });

  test('count a visitor once for each metric, however often they come', async () => {
    const fresh = await registry.canary([{ share: 0.5, seconds: 0 }]);
    const first = visit(fresh, {
      unit: 'anna',
      bucket: 'canary',
      events: [{ kind: 'lcp', value: 900 }],
    });
    const second = visit(fresh, {
      unit: 'anna',
      bucket: 'canary',
      events: [{ kind: 'lcp', value: 100 }, { kind: 'error' }],
    });
    await registry.beacons([first]);
    await registry.beacons([first, second]);
    await registry.beacons([second]);
    expect(await rows(fresh.number)).toEqual([
      { metric: 'canary', arm: 'canary', value: null },
      { metric: 'lcp', arm: 'canary', value: 900 },
      { metric: 'error', arm: 'canary', value: null },
      { metric: 'outcome', arm: 'canary', value: 1 },
    ]);
  });

  test.each([
    ['a zero byte', 'gone\u0000', 'gone'],
    ['half of a character', `gone ${'😀'.slice(0, 1)}`, 'gone \ufffd'],
  ])(
    'with %s in a message are stored, and so are those beside them',
    async (_, message, stored) => {
      const fresh = await registry.canary([{ share: 0.5, seconds: 0 }]);
      const { status } = await registry.beacons([
        visit(fresh, { unit: 'eve', bucket: 'canary', events: [{ kind: 'error', message }] }),
        visit(fresh, { unit: 'anna', bucket: 'control' }),
      ]);
      expect(status).toBe(202);
      const kept = await registry.deps.db.query(
        't/messages',
        `select unit, message from canary_observation
       where number = $1 and metric in ('error', 'control') order by unit`,
        [fresh.number],
      );
      expect(kept).toEqual([
        { unit: 'anna', message: null },
        { unit: 'eve', message: stored },
      ]);
    },
  );

  test('that arrive side by side are numbered in the order of their commits', async () => {
    const fresh = await registry.canary([{ share: 0.5, seconds: 0 }]);
    let last = 0;
    let reading = true;
    const seen: number[] = [];
    const reader = (async () => {
      while (reading) {
        const found = await registry.deps.db.query<{ seq: number }>(
          't/after',
          'select seq from canary_observation where number = $1 and seq > $2 order by seq',
          [fresh.number, last],
        );
        for (const { seq } of found) seen.push((last = seq));
      }
    })();
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        registry.beacons(visits(fresh, { canary: [2, 5], control: [0, 5], prefix: `${index}-` })),
      ),
    );
    reading = false;
    await reader;
    const all = await rows(fresh.number);
    expect(all).toHaveLength(20 * 22);
    const [rest] = await registry.deps.db.query<{ count: number }>(
      't/rest',
      'select count(*) as count from canary_observation where number = $1 and seq <= $2',
      [fresh.number, last],
    );
    expect(seen).toHaveLength(rest?.count ?? -1);
  });
});

describe('the curves', () => {
  test('have visitors, those with an error, and 75th percentiles, every ten seconds', async () => {
    const fresh = await registry.canary([{ share: 0.5, seconds: 0 }]);
    const start = new Date(fresh.startedAt);
    await registry.deps.db.query(
      't/started-earlier',
      `update canary set started_at = started_at - interval '1 minute' where number = $1`,
      [fresh.number],
    );
    const from = (seconds: number) => new Date(start.getTime() - 60_000 + seconds * 1000);
    const lcp = (value: number) => [{ kind: 'lcp', value } as const];
    await registry.beacons([
      visit(fresh, { unit: 'a', bucket: 'canary', at: from(1), events: lcp(100) }),
      visit(fresh, { unit: 'a', bucket: 'canary', at: from(2), events: lcp(200) }),
      visit(fresh, { unit: 'b', bucket: 'canary', at: from(3), events: lcp(300) }),
      visit(fresh, { unit: 'c', bucket: 'canary', at: from(4), events: lcp(400) }),
      visit(fresh, { unit: 'd', bucket: 'control', at: from(5), events: [{ kind: 'error' }] }),
      visit(fresh, { unit: 'd', bucket: 'control', at: from(25) }),
    ]);
    const path = `/_releases/api/canaries/${fresh.number}/series`;
    const { body } = await registry.call<CanarySeries>('GET', path);
    const nobody = { visitors: 0, errors: 0, lcp: null, inp: null, cls: null };
    expect(body).toEqual({
      every: 10,
      points: [
        {
          at: from(0).toISOString(),
          canary: { ...nobody, visitors: 3, lcp: 300 },
          control: { ...nobody, visitors: 1, errors: 1 },
        },
        { at: from(20).toISOString(), canary: nobody, control: { ...nobody, visitors: 1 } },
      ],
    });
  });

  test.each(['999999', 'seven', '-1', '99999999999999999999'])(
    'of canary %s are a 404',
    async (number) => {
      for (const path of ['', '/series']) {
        const reply = await registry.call('GET', `/_releases/api/canaries/${number}${path}`);
        expect(reply.status).toBe(404);
      }
    },
  );
});

test('single visitors are forgotten a week after the end, their views after a month', async () => {
  const fresh = await registry.canary([{ share: 0.5, seconds: 0 }]);
  await registry.beacons(visits(fresh, { canary: [0, 2], control: [1, 2] }));
  await registry.call('POST', `/_releases/api/canary/${fresh.name}/abort`, { json: {} });
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
  const left = async () => {
    const [count] = await registry.deps.db.query<{
      observed: number;
      named: number;
      views: number;
    }>(
      't/left',
      `select (select count(*) from canary_observation where number = $1) as observed,
         (select count(unit) from canary_sample where number = $1) as named,
         (select count(*) from canary_sample where number = $1) as views`,
      [fresh.number],
    );
    return count;
  };
  await forgetVisitors(registry.deps.db, inDays(6));
  expect(await left()).toEqual({ observed: 9, named: 5, views: 5 });
  await forgetVisitors(registry.deps.db, inDays(8));
  expect(await left()).toEqual({ observed: 0, named: 0, views: 5 });
  await forgetVisitors(registry.deps.db, inDays(31));
  expect(await left()).toEqual({ observed: 0, named: 0, views: 0 });
});
