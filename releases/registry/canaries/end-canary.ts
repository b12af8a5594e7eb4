import type { Queryable } from '@tessera/bff-kit/database';
import type { CanaryView } from '@tessera/releases/registry-api';
import { writeAudit } from '../audit/write-audit.ts';
import type { RegistryDeps } from '../deps.ts';
import type { Actor } from '../keys/actor.ts';
import { recordChange } from '../live/record-change.ts';
import { setLive } from '../live/set-live.ts';
import { bumpRouting } from '../routing/bump-routing.ts';
import { changeRouting } from '../routing/change-routing.ts';
import { abortCanary, closeCanary } from './close-canary.ts';
import { readCanary, toCanaryView, type CanaryRow } from './read-canary.ts';
import { withdrawLive, withdrawRelease } from './withdraw-release.ts';

interface By {
  actor: Actor;
  reason: string | null;
}

/**
 * Ends a running canary: promoted makes its release live, aborted leaves everything as it was before, withdrawn
 * takes the release back as bad. Withdrawn also works after a promotion, while the release is live: then the
 * release before it comes back.
 *
 * @returns the canary afterwards; null when there was nothing to end, or nothing to go back to
 */
export function endCanary(
  deps: Pick<RegistryDeps, 'db' | 'changes'>,
  o: By & { number: number; how: 'promoted' | 'aborted' | 'withdrawn' },
): Promise<CanaryView | null> {
  return changeRouting(deps, async (tx) => {
    const canary = await readCanary(tx, o.number);
    if (canary === null || !(await end(tx, canary, o))) return null;
    await bumpRouting(tx);
    const after = await readCanary(tx, o.number);
    return after && toCanaryView(after, null);
  });
}

async function end(
  tx: Queryable,
  canary: CanaryRow,
  o: By & { how: 'promoted' | 'aborted' | 'withdrawn' },
): Promise<boolean> {
  const running = canary.state === 'running';
  if (o.how === 'withdrawn') return running ? withdraw(tx, canary, o) : withdrawLive(tx, canary, o);
  if (!running) return false;
  if (o.how === 'promoted') await promote(tx, canary, o);
  else await abortCanary(tx, canary, o);
  return true;
}

/** Makes a running canary's release live, in the caller's transaction. */
export async function promote(tx: Queryable, canary: CanaryRow, o: By): Promise<void> {
  const { number, name, id, controlId: previousId } = canary;
  await closeCanary(tx, canary, { state: 'promoted', reason: o.reason });
  await setLive(tx, name, id);
  const { actor, reason } = o;
  await recordChange(tx, { name, action: 'promote', id, previousId, actor: actor.name, reason });
  await writeAudit(tx, {
    actor: actor.name,
    action: 'promote',
    subject: `${name}@${id}`,
    reason,
    detail: { canary: number, previousId },
  });
}

async function withdraw(tx: Queryable, canary: CanaryRow, o: By): Promise<true> {
  await closeCanary(tx, canary, { state: 'withdrawn', reason: o.reason });
  await withdrawRelease(tx, canary, o);
  return true;
}
