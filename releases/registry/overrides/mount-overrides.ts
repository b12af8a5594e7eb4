import { ownerOfFault } from '@tessera/releases/fault';
import { z } from 'zod';
import type { RegistryDeps } from '../deps.ts';
import { requireShell } from '../internal/require-shell.ts';
import { requireOwner } from '../keys/may-act.ts';
import { doneOrThrow, refuse } from '../live/outcome.ts';
import { readBody } from '../read-body.ts';
import type { RegistryApp } from '../registry-app.ts';
import { claimOverride } from './claim-override.ts';
import { createOverride } from './create-override.ts';
import { OverrideRequestSchema } from './override-request.ts';

const ClaimSchema = z.object({ visitor: z.string().min(1).max(128) });

/** Links that change the shop for one visitor: made by people and pipelines, claimed through the shell. */
export function mountOverrides(app: RegistryApp, deps: RegistryDeps): void {
  app.post('/_releases/api/overrides', async (c) => {
    const request = await readBody(c, OverrideRequestSchema);
    const names = [...Object.keys(request.releases), ...request.faults.map(ownerOfFault)];
    for (const name of new Set(names)) await requireOwner(c, deps, name, 'override');
    const link = await createOverride(deps, { ...request, actor: c.var.actor });
    return c.json(doneOrThrow(link), 201);
  });

  app.post('/_releases/internal/overrides/:jti/claim', requireShell(deps), async (c) => {
    const { visitor } = await readBody(c, ClaimSchema);
    const jti = z.uuid().safeParse(c.req.param('jti'));
    const claim = jti.success
      ? await claimOverride(deps.db, { jti: jti.data, visitor, now: deps.now() })
      : 'unknown';
    if (claim === 'claimed') return c.body(null, 204);
    return doneOrThrow<never>(
      claim === 'taken'
        ? refuse(
            409,
            'override-taken',
            'Somebody else opened this link first, and it works for one visitor. Make another one.',
          )
        : refuse(404, 'unknown-override', 'There is no such link, or its time is over.'),
    );
  });
}
