import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Build } from '@tessera/releases/build/collect-build';
import { readMicroFrontend } from '@tessera/releases/build/micro-frontend-source';
import { describeUses } from '@tessera/releases/build/uses/describe-uses';
import { describeRelease } from '@tessera/releases/describe-release';
import type { Release } from '@tessera/releases/release';
import { checkContract } from './check-contract.ts';
import { checkGate } from './check-gate.ts';
import type { OfferedContract, World } from './world.ts';

const top = join(import.meta.dirname, '..', '..', '..');
const names = ['catalog', 'cart', 'account'];

const readJson = <T>(...path: string[]): T =>
  JSON.parse(readFileSync(join(top, ...path), 'utf8')) as T;
const versionOf = (name: string) =>
  readJson<{ version: string }>('node_modules', name, 'package.json').version;

/** The declaration and sources as they are, with a file for each module in place of a build. */
async function releaseOf(name: string): Promise<Release> {
  const source = await readMicroFrontend(join(top, `mfe-${name}`));
  const { declaration } = source;
  const modules = Object.fromEntries(
    ['lifecycles', ...Object.keys(declaration.fragments)].map((module) => [
      module,
      { js: [`${module}.js`], css: [] },
    ]),
  );
  const build: Build = { remoteEntry: 'entry.js', modules, apis: describeUses(source) };
  const files = ['entry.js', ...Object.keys(modules).map((module) => `${module}.js`)];
  return describeRelease({
    declaration,
    build,
    assets: Object.fromEntries(files.map((file) => [file, { bytes: 100, integrity: 'sha384-x' }])),
    server: { file: 'server/index.mjs', bytes: 1, integrity: 'sha384-x' },
    version: '0.1.0',
    commit: null,
    builtAt: '2026-01-01T00:00:00.000Z',
  });
}

const contractOf = (service: string): OfferedContract => {
  const document = readJson<Record<string, unknown>>('bff', service, 'contract', 'openapi.json');
  return { version: (document['info'] as { version: string }).version, document };
};

const world: World = {
  releases: [],
  contracts: Object.fromEntries(names.map((name) => [name, contractOf(name)])),
  host: {
    provides: {
      ...Object.fromEntries(['react', 'react/jsx-runtime'].map((m) => [m, versionOf('react')])),
      ...Object.fromEntries(
        ['react-dom', 'react-dom/client'].map((m) => [m, versionOf('react-dom')]),
      ),
      '@tanstack/react-query': versionOf('@tanstack/react-query'),
    },
    designSystemMajors: [1],
    frameFragments: ['catalog/search-box', 'account/account-menu', 'cart/mini-cart'],
  },
};

let releases: Release[];
beforeAll(async () => {
  releases = await Promise.all(names.map(releaseOf));
}, 60_000);

describe("the shop's own micro-frontends, as their sources are", () => {
  it('go together, with the shell and with the services', () => {
    expect(checkGate({ change: releases, world })).toEqual([]);
  });

  it('each go with the others when these are live', () => {
    const live = releases.map((release) => ({ release, served: 'live' as const }));
    for (const release of releases) {
      expect(checkGate({ change: [release], world: { ...world, releases: live } })).toEqual([]);
    }
  });

  it('say what they need: without it they are refused', () => {
    const [catalog, cart] = releases;
    const alone = checkGate({ change: [cart!], world });
    expect(new Set(alone.map(({ rule }) => rule))).toEqual(new Set(['missing-fragment']));
    const consumers = [{ release: catalog!, served: 'live' as const }];
    const { document } = contractOf('catalog');
    const paths = { ...(document['paths'] as Record<string, unknown>) };
    delete paths['/api/catalog/suggestions'];
    const without = { ...document, paths };
    expect(
      checkContract({ service: 'catalog', version: '2.0.0', document: without, consumers }),
    ).toMatchObject([{ rule: 'api', words: expect.stringContaining('/api/catalog/suggestions') }]);
  });
});
