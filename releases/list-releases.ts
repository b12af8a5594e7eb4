import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ReleaseSchema, type Release } from './release.ts';

/** All releases of a micro-frontend in a releases folder, newest first. */
export async function listReleases(releasesDir: string, name: string): Promise<Release[]> {
  const folder = join(releasesDir, name);
  if (!existsSync(folder)) return [];
  const ids = (await readdir(folder)).filter((id) => existsSync(join(folder, id, 'release.json')));
  const releases = await Promise.all(
    ids.map(async (id) =>
      ReleaseSchema.parse(JSON.parse(await readFile(join(folder, id, 'release.json'), 'utf8'))),
    ),
  );
  return releases.sort((a, b) => (a.builtAt < b.builtAt ? 1 : -1));
}
