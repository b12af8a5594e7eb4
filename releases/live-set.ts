import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Which release of each micro-frontend is live: `{ "cart": "0.1.0-…" }`. */
export type LiveSet = Record<string, string>;

const fileOf = (releasesDir: string) => join(releasesDir, 'live.json');

/** The live set of a releases folder; empty when nothing has been released yet. */
export async function readLiveSet(releasesDir: string): Promise<LiveSet> {
  const file = fileOf(releasesDir);
  return existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as LiveSet) : {};
}

/** Makes a release live, atomically. Throws when there is no such release; writes nothing when it is live. */
export async function setLive(releasesDir: string, name: string, id: string): Promise<void> {
  if (!existsSync(join(releasesDir, name, id, 'release.json'))) {
    throw new Error(`There is no release ${id} of ${name}. See what there is: npx tessera status`);
  }
  const live = await readLiveSet(releasesDir);
  if (live[name] === id) return;
  await mkdir(releasesDir, { recursive: true });
  const staging = `${fileOf(releasesDir)}.${process.pid}`;
  await writeFile(staging, `${JSON.stringify({ ...live, [name]: id }, null, 2)}\n`);
  await rename(staging, fileOf(releasesDir));
}
