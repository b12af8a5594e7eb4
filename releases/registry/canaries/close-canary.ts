import type { Queryable } from '@tessera/bff-kit/database';
import { writeAudit } from '../audit/write-audit.ts';
import type { Actor } from '../keys/actor.ts';
import { recordChange } from '../live/record-change.ts';
import { markServed } from '../live/set-live.ts';
import { readRunningCanary, type CanaryRow } from './read-canary.ts';

/** Marks a canary as over. What that means for the live release is the caller's part. */
export async function closeCanary(
  tx: Queryable,
  canary: Pick<CanaryRow, 'number' | 'name' | 'id'>,
  o: { state: 'promoted' | 'aborted' | 'withdrawn'; reason: string | null },
): Promise<void> {
  await tx.query(
    'canaries/close',
    'update canary set state = $2, ended_at = now(), reason = $3 where number = $1',
    [canary.number, o.state, o.reason],
  );
  await markServed(tx, canary.name, canary.id);
}

/** Ends a canary without a consequence: its visitors get the live release again. */
export async function abortCanary(
  tx: Queryable,
  canary: CanaryRow,
  o: { actor: Actor; reason: string | null },
): Promise<void> {
  const { number, name, id, controlId } = canary;
  await closeCanary(tx, canary, { state: 'aborted', reason: o.reason });
  await recordChange(tx, {
    name,
    action: 'abort',
    id,
    previousId: controlId,
    actor: o.actor.name,
    reason: o.reason,
  });
  await writeAudit(tx, {
    actor: o.actor.name,
    action: 'abort',
    subject: `${name}@${id}`,
    reason: o.reason,
    detail: { canary: number },
  });
}

/**
 * Ends the canary of a micro-frontend whose live release is about to change: it would be compared with
 * something that is gone.
 *
 * @returns the release it was about; null when none ran
 */
export async function abortRunning(
  tx: Queryable,
  o: { name: string; actor: Actor; reason: string },
): Promise<string | null> {
  const canary = await readRunningCanary(tx, o.name);
  if (canary === null) return null;
  await abortCanary(tx, canary, o);
  return canary.id;
}
