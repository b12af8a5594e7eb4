import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { describeRelease } from '../describe-release.ts';
import { filesBelow, integrityOf } from '../hash-folder.ts';
import { ReleaseSchema, type Release } from '../release.ts';
import { fixtureBuild } from './fixture-build.ts';
import { makeVariant, type Variation } from './make-variant.ts';
import fixture from './mfe-fixture/micro-frontend.ts';

let outDir: string;
let folder: string;

beforeEach(() => {
  outDir = mkdtempSync(join(tmpdir(), 'tessera-variant-'));
  folder = join(outDir, 'stored');
  const parts = Object.values(fixtureBuild.modules).flatMap(({ js, css }) => [...js, ...css]);
  const assets = Object.fromEntries(
    [fixtureBuild.remoteEntry, ...parts].map((file) => {
      write(`client/${file}`, `/* ${file} */`);
      return [file, { bytes: 1, integrity: 'sha384-x' }];
    }),
  );
  write('server/index.mjs', 'export const render = 1;');
  const server = { file: 'server/index.mjs', bytes: 1, integrity: 'sha384-x' };
  const made = { version: '1.2.3', commit: null, builtAt: '2026-01-01T00:00:00.000Z' };
  const build = fixtureBuild;
  const release = describeRelease({ declaration: fixture, build, assets, server, ...made });
  write('release.json', JSON.stringify(release));
});

afterEach(() => rmSync(outDir, { recursive: true, force: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

const vary = (variation: Variation) => makeVariant({ folder, outDir, variation });
const readRelease = (from: string): Release =>
  ReleaseSchema.parse(JSON.parse(readFileSync(join(from, 'release.json'), 'utf8')));

it('changes what it is told to, and describes every file as it is then', async () => {
  const variant = await vary({
    server: (text) => text.replace('1', '2'),
    client: (text, file) => (file.endsWith('.css') ? `${text}/* blue */` : text),
  });
  expect(variant.folder).toBe(join(outDir, fixture.name, variant.release.id));
  const release = readRelease(variant.folder);
  expect(release).toEqual(variant.release);
  const read = (file: string) => readFileSync(join(variant.folder, file));
  expect(read('server/index.mjs').toString()).toBe('export const render = 2;');
  expect(read('client/hello.4.css').toString()).toContain('blue');
  expect(release.server?.integrity).toBe(integrityOf(read('server/index.mjs')));
  for (const [file, { bytes, integrity, brotli }] of Object.entries(release.assets)) {
    const now = read(`client/${file}`);
    expect([bytes, integrity]).toEqual([now.length, integrityOf(now)]);
    expect(brotli).toBe(read(`client/${file}.br`).length);
  }
});

it('names a release by its contents: no two different ones alike', async () => {
  const ids = await Promise.all(
    [{}, { server: () => '2' }, { manifest: (one: Release) => void (one.routes = []) }, {}].map(
      async (variation) => (await vary(variation)).release.id,
    ),
  );
  expect(new Set(ids).size).toBe(3);
  expect(ids[3]).toBe(ids[0]);
});

it('leaves the stored release as it is', async () => {
  const before = filesBelow(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  await vary({ server: () => 'changed', client: () => 'changed' });
  const after = filesBelow(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  expect(after).toEqual(before);
});
