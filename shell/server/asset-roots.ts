import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AssetRoots } from './assets/mount-assets.ts';
import { releasesDirOf, type Config } from './config.ts';

const repository = fileURLToPath(new URL('../../', import.meta.url));

/** Where the shell's files are: builds in this repository, releases and uploads in the data folder. */
export const assetRootsOf = (config: Config): AssetRoots => ({
  releasesDir: releasesDirOf(config),
  shellClient: join(repository, 'shell/dist/client'),
  designSystem: join(repository, 'design-system/dist'),
  icons: join(repository, 'shell/public/icons'),
  art: [join(config.TESSERA_DATA_DIR, 'art'), join(repository, 'prints/rendered')],
});
