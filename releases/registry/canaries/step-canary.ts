import type { CanaryView } from '@tessera/releases/registry-api';
import { writeAudit } from '../audit/write-audit.ts';
import type { RegistryDeps } from '../deps.ts';
import type { Actor } from '../keys/actor.ts';
import { recordChange } from '../live/record-change.ts';
import { bumpRouting } from '../routing/bump-routing.ts';
import { changeRouting } from '../routing/change-routing.ts';
import { nextStep } from './canary-plan.ts';
import { promote } from './end-canary.ts';
import { readCanary, toCanaryView } from './read-canary.ts';

/**
 * Takes a canary one step further in its plan; the step to a share of 1 makes its release live.
 *
 * @param o.fromStep the step the caller looked at: when another has taken it further, nothing happens
 * @returns the canary afterwards; null when nothing was done: it is over, or its plan ends here
 */
export function stepCanary(
  deps: Pick<RegistryDeps, 'db' | 'changes'>,
  o: { number: number; reason: string | null; actor: Actor; fromStep?: number },
): Promise<CanaryView | null> {
  return changeRouting(deps, async (tx) => {
    const canary = await readCanary(tx, o.number);
    if (canary?.state !== 'running') return null;
    if (o.fromStep !== undefined && o.fromStep !== canary.step) return null;
    const next = nextStep(canary.plan, canary.step);
    if (next.kind === 'hold') return null;
    if (next.kind === 'promote') await promote(tx, canary, o);
    else {
      await tx.query(
        'canaries/step',
        'update canary set step = $2, step_since = now() where number = $1',
        [o.number, next.step],
      );
      await recordChange(tx, {
        name: canary.name,
        action: 'step',
        id: canary.id,
        previousId: canary.controlId,
        actor: o.actor.name,
        reason: o.reason,
      });
      await writeAudit(tx, {
        actor: o.actor.name,
        action: 'step',
        subject: `${canary.name}@${canary.id}`,
        reason: o.reason,
        detail: { canary: o.number, step: next.step, share: canary.plan[next.step]?.share },
      });
    }
    await bumpRouting(tx);
    const after = await readCanary(tx, o.number);
    return after && toCanaryView(after, null);
  });
}
