import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { compressAsset } from '../compress-asset.ts';
import { filesBelow, integrityOf } from '../hash-folder.ts';
import { releaseIdOf } from '../release-id.ts';
import { ReleaseSchema, type Release } from '../release.ts';

/** How another release of a micro-frontend differs from the first. */
export interface Variation {
  /** Changes the server bundle. */
  server?(text: string): string;
  /** Changes a script or a style sheet of the browser's. */
  client?(text: string, file: string): string;
  /** Changes what the release says of itself. */
  manifest?(release: Release): void;
}

/**
 * Makes another release from a stored one without building: its files with changes, described and named by its
 * contents as every release is.
 *
 * @param o.folder the stored release, `…/<name>/<id>`
 * @param o.outDir the other one becomes `<outDir>/<name>/<its id>`
 */
export async function makeVariant(o: {
  folder: string;
  outDir: string;
  variation: Variation;
}): Promise<{ folder: string; release: Release }> {
  const { variation } = o;
  const read = (file: string) => readFile(join(o.folder, file));
  const release = ReleaseSchema.parse(JSON.parse((await read('release.json')).toString()));
  const files = new Map<string, Uint8Array>();

  const serverFile = 'server/index.mjs';
  const bundle = Buffer.from((variation.server ?? String)((await read(serverFile)).toString()));
  files.set(serverFile, bundle);
  release.server = { file: serverFile, bytes: bundle.length, integrity: integrityOf(bundle) };

  for (const file of filesBelow(join(o.folder, 'client'))) {
    if (!(file in release.assets)) continue;
    const before = await read(`client/${file}`);
    const isText = /\.(js|css)$/.test(file);
    const bytes =
      isText && variation.client ? Buffer.from(variation.client(before.toString(), file)) : before;
    const { br, gz } = await compressAsset(bytes);
    files.set(`client/${file}`, bytes).set(`client/${file}.br`, br).set(`client/${file}.gz`, gz);
    const described = { bytes: bytes.length, integrity: integrityOf(bytes), brotli: br.length };
    release.assets[file] = described;
  }
  variation.manifest?.(release);
  release.id = releaseIdOf(release);
  files.set('release.json', Buffer.from(JSON.stringify(release)));

  const folder = join(o.outDir, release.name, release.id);
  for (const [file, bytes] of files) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), bytes);
  }
  return { folder, release };
}
