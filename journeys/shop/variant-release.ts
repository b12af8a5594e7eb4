import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { compressAsset } from '@tessera/releases/compress-asset';
import { filesBelow, integrityOf } from '@tessera/releases/hash-folder';
import { releaseIdOf } from '@tessera/releases/release-id';
import { ReleaseSchema, type Release } from '@tessera/releases/release';
import type { Shop } from '../fixtures/open-shop.ts';
import { registryOf } from './registry.ts';

export interface Variation {
  /** Changes the server bundle. */
  server?(text: string): string;
  /** Changes a file of the browser's. */
  client?(text: string, file: string): string;
  /** Changes what the release says of itself. */
  manifest?(release: Release): void;
}

/** Puts other words in the place of some, wherever they stand. */
export const otherWords =
  (...pairs: [from: string, to: string][]) =>
  (text: string): string =>
    pairs.reduce((changed, [from, to]) => changed.replaceAll(from, to), text);

/**
 * Uploads another release of a micro-frontend: the live one with changes, described and named by its contents as
 * every release is. Returns its id; nobody gets it yet.
 */
export async function uploadVariant(
  shop: Shop,
  name: string,
  variation: Variation,
): Promise<string> {
  const registry = registryOf(shop);
  const releasesDir = path.join(shop.stack!.environment.dataDir, 'releases');
  const folder = path.join(releasesDir, name, await registry.liveOf(name));
  const read = (file: string) => readFile(path.join(folder, file));
  const release = ReleaseSchema.parse(JSON.parse((await read('release.json')).toString()));
  const files = new Map<string, Uint8Array>();

  const bundle = Buffer.from(
    (variation.server ?? String)((await read('server/index.mjs')).toString()),
  );
  files.set('server/index.mjs', bundle);
  release.server = {
    file: 'server/index.mjs',
    bytes: bundle.length,
    integrity: integrityOf(bundle),
  };

  for (const file of filesBelow(path.join(folder, 'client'))) {
    if (!(file in release.assets)) continue;
    const before = await read(`client/${file}`);
    const isText = /\.(js|css)$/.test(file);
    const bytes =
      isText && variation.client ? Buffer.from(variation.client(before.toString(), file)) : before;
    const { br, gz } = await compressAsset(bytes);
    files.set(`client/${file}`, bytes).set(`client/${file}.br`, br).set(`client/${file}.gz`, gz);
    release.assets[file] = {
      bytes: bytes.length,
      integrity: integrityOf(bytes),
      brotli: br.length,
    };
  }
  variation.manifest?.(release);
  release.id = releaseIdOf(release);
  files.set('release.json', Buffer.from(JSON.stringify(release)));

  const body = new FormData();
  for (const [file, bytes] of files) body.append(file, new Blob([new Uint8Array(bytes)]), 'file');
  const reply = await fetch(`${registry.origin}/_releases/api/releases/${name}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${registry.key}` },
    body,
  });
  if (!reply.ok) throw new Error(`the variant was not taken: ${await reply.text()}`);
  return release.id;
}

/** Makes the rendering of one fragment take this much longer. */
export const slowServer =
  (fragment: string, ms: number) =>
  (text: string): string => {
    const exported = /export\s*\{\s*([\w$]+) as render\s*\};?\s*$/.exec(text);
    if (!exported) throw new Error('the server bundle does not export render as expected');
    return `${text.slice(0, exported.index)}const slowly=async(order)=>{if(order.fragment===${JSON.stringify(fragment)})await new Promise((go)=>setTimeout(go,${ms}));return ${exported[1]}(order)};export{slowly as render};`;
  };
