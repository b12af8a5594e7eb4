import { writeAudit } from '../audit/write-audit.ts';
import type { RegistryDeps } from '../deps.ts';
import type { Actor } from '../keys/actor.ts';
import { bumpRouting } from '../routing/bump-routing.ts';
import { changeRouting } from '../routing/change-routing.ts';

/**
 * Ends drills before their time.
 *
 * @returns how many it ended
 */
export function endFaults(
  deps: Pick<RegistryDeps, 'db' | 'changes'>,
  { ids, actor }: { ids: string[]; actor: Actor },
): Promise<number> {
  return changeRouting(deps, async (tx) => {
    const ended = await tx.query<{ id: string; kind: string; target: string }>(
      'faults/end',
      'delete from fault where id = any($1::uuid[]) returning id, kind, target',
      [ids],
    );
    if (ended.length > 0) await bumpRouting(tx);
    for (const { id, kind, target } of ended) {
      await writeAudit(tx, {
        actor: actor.name,
        action: 'fault-end',
        subject: target,
        detail: { kind, fault: id },
      });
    }
    return ended.length;
  });
}
