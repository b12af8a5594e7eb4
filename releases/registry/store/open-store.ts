import { mkdir } from 'node:fs/promises';
import type { Config } from '../config.ts';
import type { AssetStore } from './asset-store.ts';
import { createDiskStore } from './disk-store.ts';

/** The store the environment asks for: an object store when it names one, otherwise the releases folder. */
export async function openStore(
  config: Pick<Config, 'ASSETS_URL' | 'TESSERA_RELEASES_DIR'>,
): Promise<AssetStore> {
  if (config.ASSETS_URL === undefined) {
    await mkdir(config.TESSERA_RELEASES_DIR, { recursive: true });
    return createDiskStore(config.TESSERA_RELEASES_DIR);
  }
  // Only who needs it loads the client, which is larger than the registry.
  const { createS3Store } = await import('./s3-store.ts');
  return createS3Store(config.ASSETS_URL);
}
