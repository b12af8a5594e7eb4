import { listReleases } from '@tessera/releases/list-releases';
import { readLiveSet } from '@tessera/releases/live-set';
import { knownNames } from './known-names.ts';
import { releasesFolder } from './releases-folder.ts';

/** `tessera status [--json]`: each micro-frontend's releases, and which one is live. */
export async function statusCommand(args: string[]): Promise<void> {
  const folder = releasesFolder();
  const live = await readLiveSet(folder);
  const names = [...new Set([...knownNames(), ...Object.keys(live)])].sort();
  const status = await Promise.all(
    names.map(async (name) => ({
      name,
      live: live[name] ?? null,
      releases: (await listReleases(folder, name)).map(({ id, builtAt }) => ({ id, builtAt })),
    })),
  );
  if (args.includes('--json')) return console.log(JSON.stringify(status, null, 2));
  for (const { name, releases, live: current } of status) {
    console.log(name);
    if (releases.length === 0) console.log(`  no release yet: npx tessera release ${name}`);
    for (const { id, builtAt } of releases) {
      console.log(`  ${id === current ? 'live ' : '     '}${id}  ${builtAt}`);
    }
  }
}
