import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReleaseSource } from './release-source.ts';
import { LiveSchema, ReleaseSchema, type Release, type ReleaseSet } from './release.ts';

interface Options {
  releasesDir: string;
  /** Called once for each broken state of the files, not once a request. */
  onBroken(error: unknown): void;
}

/**
 * Reads `live.json` and the `release.json`s it names. Files are looked at on every request (by their
 * time and size) and read when they changed, so a promotion or rollback needs no restart. While they
 * are broken the last set that was whole stays in force.
 */
export function createFolderReleaseSource({ releasesDir, onBroken }: Options): ReleaseSource {
  const cache = new Map<string, { stamp: string; value: unknown }>();
  let last: { signature: string; set: ReleaseSet } | null = null;
  let reported = '';

  const readParsed = async <T>(file: string, parse: (json: unknown) => T): Promise<[T, string]> => {
    const { mtimeMs, size } = await stat(file);
    const stamp = `${file}:${mtimeMs}:${size}`;
    const known = cache.get(file);
    if (known?.stamp === stamp) return [known.value as T, stamp];
    const value = parse(JSON.parse(await readFile(file, 'utf8')));
    cache.set(file, { stamp, value });
    return [value, stamp];
  };

  const readRelease = async (name: string, id: string): Promise<[Release, string]> => {
    const file = join(releasesDir, name, id, 'release.json');
    const [release, stamp] = await readParsed(file, (json) => ReleaseSchema.parse(json));
    if (release.name !== name || release.id !== id) {
      throw new Error(`${file} says it is ${release.name}@${release.id}, not ${name}@${id}.`);
    }
    return [release, stamp];
  };

  const readLive = async (): Promise<ReleaseSet> => {
    const file = join(releasesDir, 'live.json');
    const [live, stamp] = await readParsed(file, (json) => LiveSchema.parse(json));
    const read = await Promise.all(Object.entries(live).map(([name, id]) => readRelease(name, id)));
    const signature = [stamp, ...read.map(([, releaseStamp]) => releaseStamp)].join('\n');
    // The same object for the same files: route tables and documents are cached by it.
    if (last?.signature !== signature) {
      last = { signature, set: new Map(read.map(([release]) => [release.name, release])) };
    }
    return last.set;
  };

  return {
    async live() {
      try {
        const set = await readLive();
        reported = '';
        return set;
      } catch (error) {
        if (!last) throw error;
        if (String(error) !== reported) onBroken(error);
        reported = String(error);
        return last.set;
      }
    },
    async find(name, id) {
      if (!LiveSchema.safeParse({ [name]: id }).success) return null;
      const read = await readRelease(name, id).catch(() => null);
      return read ? read[0] : null;
    },
  };
}
