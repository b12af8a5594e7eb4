import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packRelease } from './pack-release.ts';
import { commitOf } from './working-tree.ts';

const repository = join(import.meta.dirname, '..');

/**
 * Packs what is built of `mfe-<name>` as it stands, also from a working copy with changes: those have no commit.
 * Throws when the micro-frontend has not been built.
 */
export async function releaseMicroFrontend(options: {
  name: string;
  releasesDir: string;
}): Promise<{ id: string; changed: boolean }> {
  const { name, releasesDir } = options;
  const folder = join(repository, `mfe-${name}`);
  if (!existsSync(join(folder, 'dist', 'build.json'))) {
    throw new Error(
      `mfe-${name} has not been built, so there is nothing to release. Run: npx nx build @tessera/mfe-${name}`,
    );
  }
  const { release, changed } = await packRelease({
    folder,
    releasesDir,
    commit: () => commitOf(folder),
    builtAt: new Date().toISOString(),
  });
  return { id: release.id, changed };
}
