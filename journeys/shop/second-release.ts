import { cp, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { compressAsset } from '@tessera/releases/compress-asset';
import { integrityOf } from '@tessera/releases/hash-folder';
import { readLiveSet } from '@tessera/releases/live-set';
import { ReleaseSchema } from '@tessera/releases/release';

/**
 * Stores another release of a micro-frontend beside the live one: the same, but for some words and some
 * CSS that are changed in the server bundle and in the browser's files. Returns its id.
 */
export async function storeSecondRelease(
  releasesDir: string,
  name: string,
  replacements: [from: string, to: string][],
): Promise<string> {
  const live = (await readLiveSet(releasesDir))[name] ?? '';
  const id = `${live}-second`;
  const folder = path.join(releasesDir, name, id);
  await cp(path.join(releasesDir, name, live), folder, { recursive: true });
  const change = async (file: string): Promise<Buffer> => {
    const before = await readFile(path.join(folder, file), 'utf8');
    const after = replacements.reduce((text, [from, to]) => text.replaceAll(from, to), before);
    await writeFile(path.join(folder, file), after);
    return Buffer.from(after);
  };
  await change('server/index.mjs');
  const manifest = path.join(folder, 'release.json');
  const release = ReleaseSchema.parse(JSON.parse(await readFile(manifest, 'utf8')));
  for (const file of await readdir(path.join(folder, 'client'))) {
    if (!(file in release.assets)) continue;
    const bytes = await change(`client/${file}`);
    const { br, gz } = await compressAsset(bytes);
    await writeFile(path.join(folder, 'client', `${file}.br`), br);
    await writeFile(path.join(folder, 'client', `${file}.gz`), gz);
    release.assets[file] = { bytes: bytes.length, integrity: integrityOf(bytes) };
  }
  await writeFile(manifest, JSON.stringify({ ...release, id }));
  return id;
}
