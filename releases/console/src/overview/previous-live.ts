import type { LiveChange, RegistryStatus, ReleaseEntry } from '@tessera/releases/registry-api';

type MicroFrontend = Pick<RegistryStatus['microFrontends'][number], 'live' | 'releases'>;

/** After these a release was live for everybody. */
const madeLive = new Set<LiveChange['action']>(['deploy', 'rollback', 'promote']);

/**
 * The release one would roll back to: the last one that was live before the present one, was not withdrawn and still
 * has its files. A release that was only uploaded or was a canary passed nothing that would make it safe. Null when
 * there is none.
 *
 * @param history of this micro-frontend, the newest first
 */
export function previousLive(
  { live, releases }: MicroFrontend,
  history: readonly LiveChange[],
): ReleaseEntry | null {
  for (const { action, id } of history) {
    if (!madeLive.has(action) || id === live?.id) continue;
    const release = releases.find((one) => one.id === id);
    if (release?.state === 'kept' || release?.state === 'canary') return release;
  }
  return null;
}
