import { join } from 'node:path';
import type { ReadReleaseText } from '../document/stylesheet.ts';
import type { AssetStore } from './asset-store.ts';
import { safePath } from './safe-path.ts';

/**
 * Reads text of a release's client folder through the asset store. Releases never change: what was read is
 * remembered, and no page looks at a file for it again.
 */
export function readReleaseText(
  store: AssetStore,
  releasesDir: string,
  limit = 500,
): ReadReleaseText {
  const known = new Map<string, string>();
  return async function read(owner, releaseId, file) {
    const key = `${owner}/${releaseId}/${file}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const segments = safePath(file);
    const asset =
      segments && (await store.read(join(releasesDir, owner, releaseId, 'client', ...segments)));
    if (!asset) throw new Error(`${owner}@${releaseId} has no file "${file}".`);
    const text = new TextDecoder().decode(asset.bytes);
    if (known.size >= limit) known.delete(known.keys().next().value ?? '');
    known.set(key, text);
    return text;
  };
}
