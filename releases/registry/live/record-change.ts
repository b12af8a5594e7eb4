import type { Queryable } from '@tessera/bff-kit/database';
import type { LiveChange } from '@tessera/releases/registry-api';

/**
 * A line of the history. deploy, rollback, promote: `id` took the place of `previousId` as the live release.
 * canary, step, abort, withdraw: they are about `id`, and `previousId` is what is or stays live.
 */
export async function recordChange(
  tx: Queryable,
  change: Omit<LiveChange, 'seq' | 'at'>,
): Promise<void> {
  await tx.query(
    'live/record-change',
    `insert into live_change (name, action, id, previous_id, actor, reason)
     values ($1, $2, $3, $4, $5, $6)`,
    [change.name, change.action, change.id, change.previousId, change.actor, change.reason],
  );
}
