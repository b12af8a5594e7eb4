import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { silentLogger } from '@tessera/bff-kit/logger';
import { startFakeRegistry } from '../testing/fake-registry.ts';
import { shopReleases, startShop } from '../testing/start-shop.ts';
import { testRouting } from '../testing/test-routing.ts';
import { keepCompositions, readCompositions } from './composition-file.ts';
import { readRoutingFile, writeRoutingFile } from './routing-file.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tessera-state-'));
});
afterEach(() => rm(folder, { recursive: true }));

const known = [{ id: '0123456789ab', releases: { catalog: 'c1' } }];

it('compositions are known again after a restart; a broken file is put aside', async () => {
  const file = join(folder, 'shell/compositions.json');
  expect(await readCompositions(file, silentLogger())).toEqual([]);
  const keeper = keepCompositions(file, { all: () => known }, silentLogger());
  keeper.changed();
  await keeper.stop();
  expect(await readCompositions(file, silentLogger())).toEqual(known);
  await writeFile(file, '[{"id":');
  expect(await readCompositions(file, silentLogger())).toEqual([]);
});

it('the routing table is replaced in one step, with nothing left beside it', async () => {
  const file = join(folder, 'shell/routing.json');
  expect(await readRoutingFile(file)).toBeNull();
  const tables = [1, 2, 3].map((version) => testRouting(shopReleases(), { version }));
  for (const table of tables) await writeRoutingFile(file, table);
  expect(await readRoutingFile(file)).toEqual(tables[2]);
  expect(await readdir(join(folder, 'shell'))).toEqual(['routing.json']);
});

it(
  'the registry learns of compositions that were served while it was away',
  { timeout: 20_000 },
  async () => {
    const registry = await startFakeRegistry();
    registry.publish(testRouting(shopReleases()));
    await registry.stop();
    const shop = await startShop(shopReleases(), { registry: (tokens) => registry.access(tokens) });
    const response = await fetch(`${shop.url}/`);
    await response.text();
    // Once it was tried in vain.
    await registry.start();
    await vi.waitFor(
      () =>
        expect(registry.compositions).toContainEqual({
          id: response.headers.get('tessera-composition'),
          releases: { catalog: 'c1', cart: 'k1', account: 'a1' },
        }),
      15_000,
    );
    await shop.stop();
    await registry.stop();
  },
);
