import { ownerOfFault } from '@tessera/releases/fault';
import { requireOwner } from '../keys/may-act.ts';
import type { LiveDeps } from '../live/live-deps.ts';
import { doneOrThrow, refuse } from '../live/outcome.ts';
import { readBody } from '../read-body.ts';
import type { RegistryApp } from '../registry-app.ts';
import { addFault } from './add-fault.ts';
import { crashService } from './crash-service.ts';
import { endFaults } from './end-faults.ts';
import { FaultRequestSchema, isServiceCrash } from './fault-request.ts';
import { readFaults } from './read-faults.ts';

const path = '/_releases/api/faults';

/** Drills for everybody: list, begin, end one, end all that the key may end. */
export function mountFaults(app: RegistryApp, deps: LiveDeps): void {
  app.get(path, async (c) => c.json(await readFaults(deps.db, deps.now())));

  app.post(path, async (c) => {
    const request = await readBody(c, FaultRequestSchema);
    await requireOwner(c, deps, ownerOfFault(request), 'fault', request.target);
    const { actor } = c.var;
    if (isServiceCrash(request)) {
      return c.json(doneOrThrow(await crashService(deps, { ...request, actor })), 202);
    }
    return c.json(doneOrThrow(await addFault(deps, { ...request, actor })), 201);
  });

  app.delete(`${path}/:id`, async (c) => {
    const id = c.req.param('id');
    const active = await readFaults(deps.db, deps.now());
    const fault = active.find((each) => each.id === id);
    const unknown = refuse(
      404,
      'unknown-fault',
      `There is no fault ${id}; it may have ended by itself. See GET ${path}.`,
    );
    if (fault === undefined) return doneOrThrow<never>(unknown);
    await requireOwner(c, deps, ownerOfFault(fault), 'fault-end', fault.target);
    await endFaults(deps, { ids: [fault.id], actor: c.var.actor });
    return c.body(null, 204);
  });

  app.delete(path, async (c) => {
    const { actor } = c.var;
    const active = await readFaults(deps.db, deps.now());
    const own = await deps.db.query<{ name: string }>(
      'faults/own',
      'select name from micro_frontend where $1::text is null or team = $1',
      [actor.team],
    );
    const names = new Set(own.map(({ name }) => name));
    const ids = active.filter((fault) => names.has(ownerOfFault(fault))).map(({ id }) => id);
    return c.json({ ended: await endFaults(deps, { ids, actor }) });
  });
}
