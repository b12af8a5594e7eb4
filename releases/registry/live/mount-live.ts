import { LiveSchema, NameSchema, ReleaseIdSchema } from '@tessera/releases/release';
import { z } from 'zod';
import { mountCanary } from '../canaries/mount-canary.ts';
import type { RegistryDeps } from '../deps.ts';
import { mountFaults } from '../faults/mount-faults.ts';
import { requireOwner } from '../keys/may-act.ts';
import { readBody } from '../read-body.ts';
import type { RegistryApp } from '../registry-app.ts';
import { checkReleases } from './check-releases.ts';
import { deploy } from './deploy.ts';
import { readAddresses, type Gate, type LiveDeps } from './live-deps.ts';
import { doneOrThrow } from './outcome.ts';
import { OptionalReasonSchema } from './reason.ts';
import { rollback } from './rollback.ts';

const mostAtOnce = 20;

/** Ids by micro-frontend, at least one. */
const ReleasesSchema = LiveSchema.refine((releases) => {
  const { length } = Object.keys(releases);
  return length > 0 && length <= mostAtOnce;
}, `name at least one release and at most ${mostAtOnce}`);
const DeploySchema = z.object({
  releases: ReleasesSchema,
  reason: OptionalReasonSchema,
  force: z.boolean().default(false),
});
const RollbackSchema = z.object({
  name: NameSchema,
  to: ReleaseIdSchema.nullish().transform((to) => to ?? null),
  reason: OptionalReasonSchema,
});

/**
 * `POST /_releases/api/{gate,deploy,rollback}`, and what goes with them: canaries and drills.
 *
 * @param o.gate what decides whether releases go with what is served
 * @param o.addresses of services, those of this process's environment when left out
 */
export function mountLive(
  app: RegistryApp,
  deps: RegistryDeps,
  o: { gate: Gate; addresses?: Record<string, string> },
): void {
  const live: LiveDeps = {
    ...deps,
    gate: o.gate,
    addresses: o.addresses ?? readAddresses(process.env),
  };

  app.post('/_releases/api/gate', async (c) => {
    const { releases } = await readBody(c, z.object({ releases: ReleasesSchema }));
    return c.json(doneOrThrow(await checkReleases(live, releases)));
  });

  app.post('/_releases/api/deploy', async (c) => {
    const body = await readBody(c, DeploySchema);
    for (const [name, id] of Object.entries(body.releases)) {
      await requireOwner(c, deps, name, 'deploy', `${name}@${id}`);
    }
    return c.json(doneOrThrow(await deploy(live, { ...body, actor: c.var.actor })));
  });

  app.post('/_releases/api/rollback', async (c) => {
    const body = await readBody(c, RollbackSchema);
    await requireOwner(c, deps, body.name, 'rollback');
    return c.json(doneOrThrow(await rollback(live, { ...body, actor: c.var.actor })));
  });

  mountCanary(app, live);
  mountFaults(app, live);
}
