import { NameSchema, ReleaseIdSchema } from '@tessera/releases/release';
import type { AssetStore } from './asset-store.ts';
import { isFilePath } from './file-path.ts';
import { parseS3Address } from './s3-address.ts';
import { openS3, type S3Objects } from './s3-objects.ts';

const manifest = 'release.json';
/** Objects sent or deleted side by side. */
const width = 8;

/**
 * Releases in an object store. There is no renaming there, so `release.json` is written last and removed
 * first: without it a release is not there, whatever objects it has.
 *
 * @param url `s3://key:secret@host:port/bucket/prefix?region=…&tls=0`
 */
export function createS3Store(url: string): AssetStore {
  return storeOf(openS3(parseS3Address(url)));
}

function storeOf(objects: S3Objects): AssetStore {
  /** Folders that were seen whole. */
  const whole = new Set<string>();
  const folderOf = (name: string, id: string): string =>
    `${NameSchema.parse(name)}/${ReleaseIdSchema.parse(id)}/`;

  async function isWhole(folder: string): Promise<boolean> {
    if (whole.has(folder)) return true;
    if ((await objects.list(folder + manifest)).length === 0) return false;
    whole.add(folder);
    return true;
  }

  async function removeAll(folder: string): Promise<void> {
    whole.delete(folder);
    await objects.delete(folder + manifest);
    const rest = await objects.list(folder);
    await sideBySide(rest.values(), (key) => objects.delete(key));
  }

  return {
    async put(name, id, files) {
      const folder = folderOf(name, id);
      try {
        await sideBySide(files.entries(), async ([path, bytes]) => {
          if (!isFilePath(path)) throw new Error(`"${path}" cannot be the path of a file.`);
          if (path !== manifest) await objects.put(folder + path, bytes);
        });
        const last = files.get(manifest);
        if (last === undefined) throw new Error(`${name}@${id} has no release.json.`);
        await objects.put(folder + manifest, last);
      } catch (error) {
        // Nobody can see them; left there they only cost money. What was whole before stays.
        if (!(await isWhole(folder).catch(() => true))) await removeAll(folder).catch(() => {});
        throw error;
      }
    },
    async read(name, id, path) {
      const folder = folderOf(name, id);
      if (!isFilePath(path) || !(await isWhole(folder))) return null;
      return objects.get(folder + path);
    },
    async list(name, id) {
      const folder = folderOf(name, id);
      const keys = await objects.list(folder);
      if (!keys.includes(folder + manifest)) return [];
      return keys.map((key) => key.slice(folder.length));
    },
    async remove(name, id) {
      await removeAll(folderOf(name, id));
    },
  };
}

/** Does `work` for each item, a few at a time; the first failure is thrown when none is under way any more. */
async function sideBySide<T>(
  items: IterableIterator<T>,
  work: (item: T) => Promise<void>,
): Promise<void> {
  let failed = false;
  const run = async (): Promise<void> => {
    try {
      for (const item of items) {
        if (failed) return;
        await work(item);
      }
    } catch (error) {
      failed = true;
      throw error;
    }
  };
  const outcomes = await Promise.allSettled(Array.from({ length: width }, run));
  const failure = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failure) throw failure.reason;
}
