import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Build } from './build/collect-build.ts';
import { readMicroFrontend } from './build/micro-frontend-source.ts';
import { compressAsset } from './compress-asset.ts';
import { describeRelease } from './describe-release.ts';
import { filesBelow, integrityOf } from './hash-folder.ts';
import type { Release } from './release.ts';

const serverFile = 'server/index.mjs';

const readJson = async <T>(file: string): Promise<T> =>
  JSON.parse(await readFile(file, 'utf8')) as T;

const describeFile = (bytes: Uint8Array) => ({
  bytes: bytes.length,
  integrity: integrityOf(bytes),
});

/** The manifest of what is built in a micro-frontend's folder. Sizes as served are not known yet. */
async function describeBuilt(folder: string, dist: string, builtAt: string): Promise<Release> {
  const { declaration } = await readMicroFrontend(folder);
  const { version } = await readJson<{ version: string }>(join(folder, 'package.json'));
  const build = await readJson<Build>(join(dist, 'build.json'));
  if ((build as Partial<Build>).apis === undefined) {
    throw new Error(
      `What is built of ${declaration.name} does not say which services it calls: an older builder made it. Build it again: npx nx build @tessera/mfe-${declaration.name} --skip-nx-cache`,
    );
  }
  const client = join(dist, 'client');
  const assets = await Promise.all(
    filesBelow(client).map(async (file) => {
      return [file, describeFile(await readFile(join(client, file)))] as const;
    }),
  );
  const server = { file: serverFile, ...describeFile(await readFile(join(dist, serverFile))) };
  const contents = { declaration, build, assets: Object.fromEntries(assets), server };
  return describeRelease({ ...contents, version, commit: null, builtAt });
}

/** Copies an asset with its compressed forms. @returns how large most browsers get it, bytes */
async function packAsset(from: string, to: string): Promise<number> {
  const bytes = await readFile(from);
  const { br, gz } = await compressAsset(bytes);
  await Promise.all([writeFile(to, bytes), writeFile(`${to}.br`, br), writeFile(`${to}.gz`, gz)]);
  return br.length;
}

/**
 * Makes an immutable, content-addressed release folder of the build in a micro-frontend's folder:
 * `<releasesDir>/<name>/<version>-<hash>/{release.json,client,server}`. The same build gives the same id and
 * writes nothing (`changed: false`). Throws when there is no whole build.
 */
export async function packRelease(options: {
  /** Absolute, with `dist` in it. */
  folder: string;
  releasesDir: string;
  /** Asked only for a release that is new: git takes longer than all the rest. */
  commit(): Promise<string | null>;
  builtAt: string;
}): Promise<{ folder: string; release: Release; changed: boolean }> {
  const dist = join(options.folder, 'dist');
  const release = await describeBuilt(options.folder, dist, options.builtAt);
  const { name, id } = release;
  const target = join(options.releasesDir, name, id);
  const manifest = join(target, 'release.json');
  if (existsSync(manifest)) {
    return { folder: target, release: await readJson<Release>(manifest), changed: false };
  }
  release.commit = await options.commit();
  // Beside the target, then renamed: nobody ever sees half a release.
  const staging = join(options.releasesDir, name, `.staging-${process.pid}-${id}`);
  await rm(staging, { recursive: true, force: true });
  for (const part of ['client', 'server']) await mkdir(join(staging, part), { recursive: true });
  await writeFile(join(staging, serverFile), await readFile(join(dist, serverFile)));
  for (const [file, asset] of Object.entries(release.assets)) {
    asset.brotli = await packAsset(join(dist, 'client', file), join(staging, 'client', file));
  }
  await writeFile(join(staging, 'release.json'), `${JSON.stringify(release, null, 2)}\n`);
  await rm(target, { recursive: true, force: true });
  await rename(staging, target);
  return { folder: target, release, changed: true };
}
