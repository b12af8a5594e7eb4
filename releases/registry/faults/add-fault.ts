import type { Fault } from '@tessera/releases/fault';
import { writeAudit } from '../audit/write-audit.ts';
import type { RegistryDeps } from '../deps.ts';
import type { Actor } from '../keys/actor.ts';
import { refuse, type Outcome } from '../live/outcome.ts';
import { bumpRouting } from '../routing/bump-routing.ts';
import { changeRouting } from '../routing/change-routing.ts';
import type { FaultRequest } from './fault-request.ts';
import { readFaults } from './read-faults.ts';

/** The shell looks at each of them for each fragment. */
const mostFaults = 20;

/** Begins a drill for everybody. */
export function addFault(
  deps: Pick<RegistryDeps, 'db' | 'changes' | 'now'>,
  { kind, target, ms, seconds, actor }: FaultRequest & { actor: Actor },
): Promise<Outcome<Fault>> {
  return changeRouting(deps, async (tx): Promise<Outcome<Fault>> => {
    const now = deps.now();
    const active = await readFaults(tx, now);
    if (active.length >= mostFaults) {
      return refuse(
        409,
        'too-many-faults',
        `${mostFaults} faults are on already, so none was added. End some: DELETE /_releases/api/faults.`,
      );
    }
    const until = new Date(now.getTime() + seconds * 1000);
    const [added] = await tx.query<{ id: string }>(
      'faults/add',
      `insert into fault (kind, target, ms, until, made_by) values ($1, $2, $3, $4, $5)
       returning id`,
      [kind, target, ms, until, actor.name],
    );
    if (added === undefined) throw new Error('the fault was not stored');
    await bumpRouting(tx);
    await writeAudit(tx, {
      actor: actor.name,
      action: 'fault',
      subject: target,
      detail: { kind, ms, seconds, fault: added.id },
    });
    return { done: { id: added.id, kind, target, ms, until: until.toISOString() } };
  });
}
