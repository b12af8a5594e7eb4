import { readLiveSet, setLive } from '@tessera/releases/live-set';
import { listReleases } from '@tessera/releases/list-releases';
import { requireName } from './known-names.ts';
import { releasesFolder, UsageError } from './releases-folder.ts';

/** `tessera deploy <name> [id]`: makes a release live; the newest one when no id is given. */
export async function deployCommand(args: string[]): Promise<void> {
  const name = requireName(args[0]);
  const folder = releasesFolder();
  const releases = await listReleases(folder, name);
  const release = args[1] ? releases.find(({ id }) => id === args[1]) : releases[0];
  if (!release) {
    throw new UsageError(
      args[1]
        ? `There is no release ${args[1]} of ${name}. See what there is: npx tessera status`
        : `${name} has no release yet. Make one: npx tessera release ${name}`,
    );
  }
  const before = (await readLiveSet(folder))[name];
  await setLive(folder, name, release.id);
  console.log(
    before === release.id
      ? `${name} ${release.id} was live already.`
      : `${name} ${release.id} is live${before ? ` instead of ${before}` : ''}.`,
  );
}
