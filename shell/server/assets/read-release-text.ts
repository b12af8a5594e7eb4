import { join } from 'node:path';
import type { ReadReleaseText } from '../document/stylesheet.ts';
import type { AssetStore } from './asset-store.ts';
import { safePath } from './safe-path.ts';

/** Reads text of a release's client folder through the asset store. */
export const readReleaseText =
  (store: AssetStore, releasesDir: string): ReadReleaseText =>
  async (owner, releaseId, file) => {
    const segments = safePath(file);
    const asset =
      segments && (await store.read(join(releasesDir, owner, releaseId, 'client', ...segments)));
    if (!asset) throw new Error(`${owner}@${releaseId} has no file "${file}".`);
    return new TextDecoder().decode(asset.bytes);
  };
