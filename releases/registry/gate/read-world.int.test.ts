import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RegistryApp } from '../registry-app.ts';
import { startRegistry, type TestRegistry } from '../testing/start-registry.ts';
import { mountMatrix } from './mount-matrix.ts';
import { readWorld } from './read-world.ts';
import type { MatrixView } from '@tessera/releases/registry-api';

let registry: TestRegistry;

beforeAll(async () => {
  registry = await startRegistry();
}, 60_000);
afterAll(() => registry.stop());

const point = { 'product/after-details': { props: { type: 'object' } } };

describe('what a release is held against', () => {
  it('is what is live, running canaries, current contracts, and what the shell said', async () => {
    const { db } = registry.deps;
    const catalog = await registry.upload({ name: 'catalog', extensionPoints: point });
    const next = await registry.upload({ name: 'catalog', version: '0.2.0' });
    const cart = await registry.upload({
      name: 'cart',
      uses: { fragments: { 'catalog/store-picker': { props: {} } } },
    });
    await registry.upload({ name: 'cart', version: '0.3.0' });
    expect(await readWorld(db)).toEqual({ releases: [], host: null, contracts: {} });

    await db.query(
      'testing.serve',
      `with kept as (
         insert into live (name, id) select * from unnest($1::text[], $2::text[])
       ), tried as (
         insert into canary (name, id, control_id, salt, plan, judge, started_by, state)
         values ('catalog', $3, $4, '', $7::jsonb, '{}', '', 'running'),
                ('cart', $5, $5, '', $7::jsonb, '{}', '', 'aborted')
       ), offered as (
         insert into contract (service, version, hash, document, published_by, is_current)
         values ('cart', '1.0.0', 'a', '{"paths": {}}', '', true), ('cart', '0.9.0', 'b', '{}', '', false)
       )
       insert into host_facts (facts) values ($6::jsonb)`,
      [
        ['cart', 'catalog'],
        [cart.id, catalog.id],
        next.id,
        catalog.id,
        cart.id,
        JSON.stringify({ provides: {}, designSystemMajors: [1], frameFragments: [] }),
        '[{"share": 0.05, "seconds": 0}]',
      ],
    );
    const world = await readWorld(db);
    expect(world.releases.map(({ release: { name, id }, served }) => [name, id, served])).toEqual([
      ['cart', cart.id, 'live'],
      ['catalog', catalog.id, 'live'],
      ['catalog', next.id, 'canary'],
    ]);
    expect(world.releases[1]?.release.extensionPoints).toEqual(point);
    expect(world.contracts).toEqual({ cart: { version: '1.0.0', document: { paths: {} } } });
    expect(world.host?.designSystemMajors).toEqual([1]);
  });

  it('is shown as a matrix: each release against each of another micro-frontend', async () => {
    const app: RegistryApp = new Hono();
    mountMatrix(app, registry.deps);
    const reply = await app.request('/_releases/api/matrix');
    const body = (await reply.json()) as MatrixView;
    expect(body.releases).toHaveLength(3);
    const bad = body.cells.filter(({ refusals }) => refusals.length > 0);
    expect(body.cells).toHaveLength(4);
    expect(bad.map(({ consumer, provider }) => [consumer, provider])).toEqual([
      [expect.stringMatching(/^cart@/), expect.stringMatching(/^catalog@0\.1\.0/)],
      [expect.stringMatching(/^cart@/), expect.stringMatching(/^catalog@0\.2\.0/)],
    ]);
    expect(body.others.every(({ refusals }) => refusals.length === 0)).toBe(true);
  });
});
