import type { CanaryView, LiveChange } from '@tessera/releases/registry-api';

type Canary = Pick<CanaryView, 'number' | 'name' | 'id' | 'startedAt' | 'endedAt'>;

/** Entries of the history are written in the same transaction, so their times are close but not the same. */
const slackMs = 5_000;
const ofCanaries = new Set<LiveChange['action']>([
  'canary',
  'step',
  'promote',
  'abort',
  'withdraw',
]);

/** The canary that an entry of the history is about; null when it is about none that is known. */
export function canaryOf<C extends Canary>(change: LiveChange, canaries: readonly C[]): C | null {
  if (!ofCanaries.has(change.action)) return null;
  const at = Date.parse(change.at);
  return (
    canaries.find(
      ({ name, id, startedAt, endedAt }) =>
        name === change.name &&
        (id === change.id || id === change.previousId) &&
        at >= Date.parse(startedAt) - slackMs &&
        (endedAt === null || at <= Date.parse(endedAt) + slackMs),
    ) ?? null
  );
}
