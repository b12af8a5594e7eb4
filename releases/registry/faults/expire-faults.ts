import type { RegistryDeps } from '../deps.ts';
import { bumpRouting } from '../routing/bump-routing.ts';
import { changeRouting } from '../routing/change-routing.ts';

/**
 * Takes out drills whose time is over; a new version of the routing table says so. Whoever reads the table
 * calls it: no timer is needed, and after a crash it happens all the same.
 */
export async function expireFaults(
  deps: Pick<RegistryDeps, 'db' | 'changes' | 'now'>,
): Promise<void> {
  const now = deps.now();
  const [over] = await deps.db.query(
    'faults/over',
    'select 1 from fault where until <= $1 limit 1',
    [now],
  );
  if (over === undefined) return;
  await changeRouting(deps, async (tx) => {
    const ended = await tx.query(
      'faults/expire',
      'delete from fault where until <= $1 returning id',
      [now],
    );
    if (ended.length > 0) await bumpRouting(tx);
  });
}
