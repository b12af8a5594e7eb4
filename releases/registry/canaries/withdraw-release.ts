import type { Queryable } from '@tessera/bff-kit/database';
import { writeAudit } from '../audit/write-audit.ts';
import type { Actor } from '../keys/actor.ts';
import { recordChange } from '../live/record-change.ts';
import { choose, goBack } from '../live/rollback.ts';
import type { CanaryRow } from './read-canary.ts';

interface By {
  actor: Actor;
  reason: string | null;
}

/** Marks a release as bad: pages that run it load anew, and the gate lets it pass only by force. */
export async function withdrawRelease(
  tx: Queryable,
  { number, name, id, controlId }: Pick<CanaryRow, 'number' | 'name' | 'id' | 'controlId'>,
  { actor, reason }: By,
): Promise<void> {
  await tx.query(
    'canaries/withdraw-release',
    `update release set withdrawn_at = now(), withdrawn_reason = $3 where name = $1 and id = $2`,
    [name, id, reason],
  );
  await recordChange(tx, {
    name,
    action: 'withdraw',
    id,
    previousId: controlId,
    actor: actor.name,
    reason,
  });
  await writeAudit(tx, {
    actor: actor.name,
    action: 'withdraw',
    subject: `${name}@${id}`,
    reason,
    detail: { canary: number },
  });
}

/**
 * Takes back a release that its canary made live. With nothing to go back to it stays: a bad page is better
 * than none.
 *
 * @returns whether it was live and something else is now
 */
export async function withdrawLive(tx: Queryable, canary: CanaryRow, by: By): Promise<boolean> {
  const { name, id, number } = canary;
  const { choice, current } = await choose(tx, { name, to: null });
  if (canary.state !== 'promoted' || current !== id || choice.kind !== 'go') return false;
  await goBack(tx, { name, id: choice.id, current, ...by });
  await withdrawRelease(tx, { ...canary, controlId: choice.id }, by);
  await tx.query(
    'canaries/withdraw-promoted',
    `update canary set state = 'withdrawn', ended_at = now(), reason = $2 where number = $1`,
    [number, by.reason],
  );
  return true;
}
