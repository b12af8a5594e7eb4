import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { makeVariant, type Variation } from '@tessera/releases/testing/make-variant';
import { uploadRelease } from '@tessera/releases/upload-release';
import type { Shop } from '../fixtures/open-shop.ts';
import { registryOf } from './registry.ts';

/** Puts other words in the place of some, wherever they stand. */
export const otherWords =
  (...pairs: [from: string, to: string][]) =>
  (text: string): string =>
    pairs.reduce((changed, [from, to]) => changed.replaceAll(from, to), text);

/**
 * Uploads another release of a micro-frontend: the live one with changes. Returns its id; nobody gets it yet.
 */
export async function uploadVariant(
  shop: Shop,
  name: string,
  variation: Variation,
): Promise<string> {
  const registry = registryOf(shop);
  const releasesDir = path.join(shop.stack!.environment.dataDir, 'releases');
  const live = path.join(releasesDir, name, await registry.liveOf(name));
  const outDir = await mkdtemp(path.join(os.tmpdir(), 'tessera-variant-'));
  try {
    const { folder, release } = await makeVariant({ folder: live, outDir, variation });
    await uploadRelease({ folder, registryUrl: registry.origin, key: registry.key });
    return release.id;
  } finally {
    await rm(outDir, { recursive: true });
  }
}

/** Makes the rendering of one fragment take this much longer. */
export const slowServer =
  (fragment: string, ms: number) =>
  (text: string): string => {
    const exported = /export\s*\{\s*([\w$]+) as render\s*\};?\s*$/.exec(text);
    if (!exported) throw new Error('the server bundle does not export render as expected');
    return `${text.slice(0, exported.index)}const slowly=async(order)=>{if(order.fragment===${JSON.stringify(fragment)})await new Promise((go)=>setTimeout(go,${ms}));return ${exported[1]}(order)};export{slowly as render};`;
  };
