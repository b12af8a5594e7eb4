import { releaseMicroFrontend } from '@tessera/releases/release-micro-frontend';
import { readLiveSet, setLive } from '@tessera/releases/live-set';

/**
 * Makes a release of what is built of each micro-frontend. A new release goes live. One that has been made
 * before does not: whoever rolled it back wants it to stay so after a restart.
 */
export async function releaseBuilt(names: readonly string[], releasesDir: string): Promise<void> {
  for (const name of names) {
    const { id, changed } = await releaseMicroFrontend({ name, releasesDir });
    const live = await readLiveSet(releasesDir);
    if (changed || live[name] === undefined) await setLive(releasesDir, name, id);
  }
}
