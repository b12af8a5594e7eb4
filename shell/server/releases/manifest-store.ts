import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureRelease } from '@tessera/bff-kit/fragments/fetch-release';
import { NameSchema, ReleaseIdSchema } from '@tessera/releases/release';
import { manifestKey } from './create-resolver.ts';
import { ReleaseSchema, type Release } from './release.ts';

/** How the shell reaches the registry. */
export interface RegistryAccess {
  url: string;
  token(): Promise<string>;
}

export interface ManifestStore {
  /**
   * A stored release, fetched from the registry when it is not on this machine; the same object each time.
   *
   * @returns null when there is none of that name and id
   * @throws when it is broken, or the registry it would have to come from cannot be reached
   */
  read(name: string, id: string): Promise<Release | null>;
}

/** Releases never change, so what was read once is not looked at again. */
export function createManifestStore(
  releasesDir: string,
  registry: RegistryAccess | null,
  limit = 1_000,
): ManifestStore {
  const known = new Map<string, Release>();

  const load = async (name: string, id: string): Promise<Release | null> => {
    const file = join(releasesDir, name, id, 'release.json');
    const here = await readFile(file, 'utf8').catch(() => null);
    if (here !== null) return parseManifest(file, here, name, id);
    if (!registry) return null;
    const { url: registryUrl, token } = registry;
    const fetched = await ensureRelease({ releasesDir, name, id, registryUrl, token });
    return fetched ? parseManifest(file, await readFile(file, 'utf8'), name, id) : null;
  };

  return {
    async read(name, id) {
      const key = manifestKey(name, id);
      const before = known.get(key);
      if (before) return before;
      if (!NameSchema.safeParse(name).success || !ReleaseIdSchema.safeParse(id).success)
        return null;
      const loaded = await load(name, id);
      // Two may have read it at the same time: the first one stays, so that there is one object.
      const release = known.get(key) ?? loaded;
      if (!release) return null;
      if (known.size >= limit) known.delete(known.keys().next().value ?? '');
      known.set(key, release);
      return release;
    },
  };
}

function parseManifest(file: string, text: string, name: string, id: string): Release {
  const release = ReleaseSchema.parse(JSON.parse(text));
  if (release.name !== name || release.id !== id) {
    throw new Error(`${file} says it is ${release.name}@${release.id}, not ${name}@${id}.`);
  }
  return release;
}
