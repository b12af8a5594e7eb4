import type { ReleaseEntry, RegistryStatus } from '@tessera/releases/registry-api';

/**
 * The release one would roll back to: the newest that was uploaded before the live one and is neither withdrawn nor
 * removed. Null when there is none.
 */
export function previousLive({
  live,
  releases,
}: Pick<RegistryStatus['microFrontends'][number], 'live' | 'releases'>): ReleaseEntry | null {
  const current = releases.find(({ id }) => id === live?.id);
  if (!current) return null;
  const before = releases
    .filter(({ id, state }) => id !== current.id && (state === 'kept' || state === 'canary'))
    .filter(({ uploadedAt }) => uploadedAt <= current.uploadedAt)
    .sort((a, b) => (a.uploadedAt < b.uploadedAt ? 1 : -1));
  return before[0] ?? null;
}
