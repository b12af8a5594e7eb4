import { randomUUID } from 'node:crypto';
import {
  access,
  constants,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { Unavailable } from '@tessera/bff-kit/unavailable';
import { NameSchema, ReleaseIdSchema } from '@tessera/releases/release';
import type { AssetStore } from './asset-store.ts';
import { isFilePath } from './file-path.ts';

/** Releases in a folder, laid out as the shell and the services read them: `<name>/<id>/<path>`. */
export function createDiskStore(releasesDir: string): AssetStore {
  const folderOf = (name: string, id: string): string =>
    join(releasesDir, NameSchema.parse(name), ReleaseIdSchema.parse(id));

  return {
    async put(name, id, files) {
      const target = folderOf(name, id);
      if (await holdsExactly(target, files)) return;
      // Beside the target, then renamed: nobody ever sees half a release.
      const staging = join(releasesDir, name, `.staging-${randomUUID()}`);
      try {
        for (const [path, bytes] of files) {
          const file = join(staging, checked(path));
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, bytes);
        }
        // What a broken run may have left there.
        await rm(target, { recursive: true, force: true });
        await rename(staging, target);
      } catch (error) {
        await rm(staging, { recursive: true, force: true });
        throw error;
      }
    },
    async read(name, id, path) {
      if (!isFilePath(path)) return null;
      return orAbsent(readFile(join(folderOf(name, id), path)), null);
    },
    async list(name, id) {
      const found = await listFiles(folderOf(name, id));
      // No such release, or no such disk?
      if (found.length === 0) await requireFolder(releasesDir);
      return found;
    },
    remove: async (name, id) => {
      const folder = folderOf(name, id);
      // Out of sight first: a folder cannot be deleted in one step.
      const going = join(releasesDir, name, `.removed-${randomUUID()}`);
      await orAbsent(rename(folder, going), undefined);
      await rm(going, { recursive: true, force: true });
    },
  };
}

function checked(path: string): string {
  if (!isFilePath(path)) throw new Error(`"${path}" cannot be the path of a file in a release.`);
  return path;
}

async function requireFolder(folder: string): Promise<void> {
  try {
    await access(folder, constants.R_OK | constants.W_OK);
  } catch (error) {
    const message = `the folder of releases cannot be used: ${String(error)}`;
    throw new Unavailable('release store', message, { cause: error });
  }
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await orAbsent(readdir(folder, { recursive: true, withFileTypes: true }), []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort();
}

/** A folder that the command line built in place is not written again under its readers' eyes. */
async function holdsExactly(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<boolean> {
  const stored = await listFiles(folder);
  if (stored.length !== files.size) return false;
  for (const path of stored) {
    const wanted = files.get(path);
    if (!wanted || !(await readFile(join(folder, path))).equals(wanted)) return false;
  }
  return true;
}

/** Waits for `work`; a file or folder that is not there counts as `otherwise`. */
async function orAbsent<T, U>(work: Promise<T>, otherwise: U): Promise<T | U> {
  try {
    return await work;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(code)) return otherwise;
    throw error;
  }
}
