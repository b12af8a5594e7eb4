import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { packRelease } from './pack-release.ts';
import type { Release } from './release.ts';
import { changedInputs, commitOf } from './working-tree.ts';

const repository = join(import.meta.dirname, '..');
const shown = 10;

/** Refuses sources that nobody could find again later. */
async function requireClean(name: string, folder: string): Promise<void> {
  const changed = await changedInputs(folder);
  if (changed === null) {
    throw new Error(
      `The sources of ${name} are not in a git repository, so a release could not say what it was made of. Release from a clone, or with --allow-dirty.`,
    );
  }
  if (changed.length === 0) return;
  const more = changed.length > shown ? [`…and ${changed.length - shown} more`] : [];
  throw new Error(
    [
      `${name} has changes that are not committed, so nobody could build this release again:`,
      ...[...changed.slice(0, shown), ...more].map((file) => `  ${file}`),
      'Commit or put them aside, or release with --allow-dirty: the release then says that it has no commit.',
    ].join('\n'),
  );
}

/** In a process of its own: the builder changes nothing here, and reads its sources anew each time. */
async function build(folder: string): Promise<void> {
  const builder = join(repository, 'releases', 'build', 'build-micro-frontend.ts');
  try {
    await promisify(execFile)(process.execPath, [builder], { cwd: folder });
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string };
    throw new Error(`The build failed.\n${stderr || message}`, { cause: error });
  }
}

/**
 * Builds `mfe-<name>` and packs it as a release, in one step, from sources as they are committed: files that go
 * into it and are changed are an error that names them, unless `allowDirty`.
 *
 * @param options.outDir the release becomes `<outDir>/<name>/<id>`
 * @param options.folder of the micro-frontend; `mfe-<name>` of this repository without it
 */
export async function buildRelease(options: {
  name: string;
  outDir: string;
  allowDirty?: boolean;
  folder?: string;
}): Promise<{ folder: string; release: Release }> {
  const { name, outDir, folder = join(repository, `mfe-${name}`) } = options;
  if (!existsSync(join(folder, 'micro-frontend.ts'))) {
    throw new Error(
      `There is no ${folder}/micro-frontend.ts, so there is nothing to build. Which names there are: ls -d mfe-*`,
    );
  }
  if (!options.allowDirty) await requireClean(name, folder);
  await build(folder);
  return packRelease({
    folder,
    releasesDir: outDir,
    // Asked again: what was changed while it was built is in no commit.
    commit: () => commitOf(folder),
    builtAt: new Date().toISOString(),
  });
}
