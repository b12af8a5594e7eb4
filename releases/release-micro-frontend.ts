import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { canonicalJson } from '@tessera/mfe-kit/canonical-json';
import type { BrowserBuild } from './build/collect-build.ts';
import { readMicroFrontend } from './build/micro-frontend-source.ts';
import { compressAsset } from './compress-asset.ts';
import { describeRelease } from './describe-release.ts';
import { filesBelow, hashFiles, integrityOf } from './hash-folder.ts';
import type { Release } from './release.ts';

const repository = join(import.meta.dirname, '..');

const readJson = async <T>(file: string): Promise<T> =>
  JSON.parse(await readFile(file, 'utf8')) as T;

async function writeClient(from: string, to: string): Promise<Release['assets']> {
  const assets: Release['assets'] = {};
  for (const file of filesBelow(from)) {
    const bytes = await readFile(join(from, file));
    const { br, gz } = await compressAsset(bytes);
    await Promise.all([
      writeFile(join(to, file), bytes),
      writeFile(join(to, `${file}.br`), br),
      writeFile(join(to, `${file}.gz`), gz),
    ]);
    assets[file] = { bytes: bytes.length, integrity: integrityOf(bytes) };
  }
  return assets;
}

/**
 * Makes an immutable, content-addressed release folder of a built micro-frontend:
 * `<releasesDir>/<name>/<version>-<hash>/{release.json,client,server}`. The same build gives the same
 * id and writes nothing (`changed: false`). Throws when the micro-frontend has not been built.
 */
export async function releaseMicroFrontend(options: {
  name: string;
  releasesDir: string;
  commit?: string | null;
}): Promise<{ id: string; changed: boolean }> {
  const { name, releasesDir } = options;
  const folder = join(repository, `mfe-${name}`);
  const dist = join(folder, 'dist');
  if (!existsSync(join(dist, 'build.json'))) {
    throw new Error(
      `mfe-${name} has not been built, so there is nothing to release. Run: npx nx build @tessera/mfe-${name}`,
    );
  }
  const { declaration } = await readMicroFrontend(folder);
  const { version } = await readJson<{ version: string }>(join(folder, 'package.json'));
  const build = await readJson<BrowserBuild>(join(dist, 'build.json'));
  const contents = [
    ...filesBelow(join(dist, 'client')).map((file) => `client/${file}`),
    'server/index.mjs',
  ];
  const id = `${version}-${hashFiles(dist, contents, canonicalJson(declaration)).slice(0, 12)}`;
  const target = join(releasesDir, name, id);
  if (existsSync(join(target, 'release.json'))) return { id, changed: false };

  // Beside the target, then renamed: nobody ever sees half a release.
  const staging = join(releasesDir, name, `.staging-${process.pid}-${id}`);
  await rm(staging, { recursive: true, force: true });
  await mkdir(join(staging, 'client'), { recursive: true });
  await cp(join(dist, 'server'), join(staging, 'server'), { recursive: true });
  const assets = await writeClient(join(dist, 'client'), join(staging, 'client'));
  const release = describeRelease({
    declaration,
    build,
    assets,
    id,
    version,
    commit: options.commit ?? null,
    builtAt: new Date().toISOString(),
  });
  await writeFile(join(staging, 'release.json'), `${JSON.stringify(release, null, 2)}\n`);
  await rm(target, { recursive: true, force: true });
  await rename(staging, target);
  return { id, changed: true };
}
