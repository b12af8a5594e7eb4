import { closeCanary } from '../canaries/close-canary.ts';
import { readCanary } from '../canaries/read-canary.ts';
import { stepCanary } from '../canaries/step-canary.ts';
import { withdrawRelease } from '../canaries/withdraw-release.ts';
import type { RegistryDeps } from '../deps.ts';
import type { Decision } from '../judge/decide.ts';
import { controller } from '../keys/actor.ts';
import { bumpRouting } from '../routing/bump-routing.ts';
import { changeRouting } from '../routing/change-routing.ts';

type Deps = Pick<RegistryDeps, 'db' | 'changes'>;

/**
 * Does what was decided, unless the canary was ended or moved on meanwhile: that is looked at again in the
 * transaction that changes it.
 *
 * @returns whether something was done
 */
export async function carryOut(
  deps: Deps,
  canary: { number: number; step: number },
  decision: Decision,
): Promise<boolean> {
  if (decision.act === 'hold') return false;
  const { number, step } = canary;
  const { reason } = decision;
  if (decision.act === 'withdraw') return withdraw(deps, number, reason);
  const moved = await stepCanary(deps, { number, reason, actor: controller, fromStep: step });
  return moved !== null;
}

/** Not `endCanary`, which also takes back what a person has just promoted knowingly. */
function withdraw(deps: Deps, number: number, reason: string): Promise<boolean> {
  return changeRouting(deps, async (tx) => {
    const canary = await readCanary(tx, number);
    if (canary?.state !== 'running') return false;
    await closeCanary(tx, canary, { state: 'withdrawn', reason });
    await withdrawRelease(tx, canary, { actor: controller, reason });
    await bumpRouting(tx);
    return true;
  });
}
