import type { CanaryView, RegistryStatus } from '@tessera/releases/registry-api';

type MicroFrontend = Pick<RegistryStatus['microFrontends'][number], 'name' | 'live'>;

/**
 * The last canary of a micro-frontend, when it was withdrawn and nothing went live since: then somebody still has to
 * see to it.
 *
 * @param canaries the newest first
 */
export function lastWithdrawn(
  { name, live }: MicroFrontend,
  canaries: readonly CanaryView[],
): CanaryView | null {
  const last = canaries.find((canary) => canary.name === name);
  if (last?.state !== 'withdrawn' || last.endedAt === null) return null;
  return live && Date.parse(live.since) > Date.parse(last.endedAt) ? null : last;
}
