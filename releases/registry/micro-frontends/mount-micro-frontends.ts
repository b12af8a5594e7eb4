import { z } from 'zod';
import { ProblemError } from '@tessera/bff-kit/problem';
import { NameSchema } from '@tessera/releases/release';
import { writeRefusal } from '../audit/write-audit.ts';
import type { RegistryDeps } from '../deps.ts';
import { readAddresses } from '../live/live-deps.ts';
import { parseInput, readBody } from '../read-body.ts';
import type { RegistryApp } from '../registry-app.ts';
import { registerMicroFrontend } from './register-micro-frontend.ts';
import { reservedNames } from './reserved-names.ts';
import { mayServeAt, ServiceAddressSchema } from './service-address.ts';

const NewNameSchema = NameSchema.refine((name) => !reservedNames.has(name), 'cannot be a name');

const RegistrationSchema = z.object({
  /** Left out: the key's own team. Only operators may name another one. */
  team: NameSchema.optional(),
  /** Address of the team's service; null: the one in the shell's environment. Left out: as it is. */
  service: ServiceAddressSchema.nullable().optional(),
});

/**
 * `PUT /_releases/api/micro-frontends/:name`: who owns it, and where its service is.
 *
 * @param o.shopServices names of services that the shop itself runs, those of this process's environment when left out:
 * only an operator says whose they are
 */
export function mountMicroFrontends(
  app: RegistryApp,
  deps: RegistryDeps,
  o: { shopServices?: readonly string[] } = {},
): void {
  const shopServices = new Set(o.shopServices ?? Object.keys(readAddresses(process.env)));

  app.put('/_releases/api/micro-frontends/:name', async (c) => {
    const { actor } = c.var;
    const { name } = parseInput(z.object({ name: NewNameSchema }), c.req.param());
    const { team = actor.team, service } = await readBody(c, RegistrationSchema);
    if (actor.team !== null && service && !mayServeAt(service, deps.serviceHosts ?? null)) {
      await writeRefusal(deps.db, { actor: actor.name, action: 'register', subject: name });
      throw new ProblemError(403, {
        type: 'service-address-refused',
        detail: `A team may not put a service at ${new URL(service).host}, so nothing was changed. Name a host that the operator allows (TESSERA_SERVICE_HOSTS), or ask an operator to register it.`,
      });
    }
    const isShops = shopServices.has(name);
    const result = await registerMicroFrontend(deps, { name, team, service, actor, isShops });
    if (result.type === 'registered') {
      return c.json(result.microFrontend, result.isNew ? 201 : 200);
    }
    if (result.type === 'no-team') {
      throw new ProblemError(422, {
        type: 'invalid-input',
        detail: 'Nothing was changed. Say which team a new micro-frontend belongs to.',
        errors: [{ field: 'team', message: 'is missing' }],
      });
    }
    await writeRefusal(deps.db, { actor: actor.name, action: 'register', subject: name });
    throw new ProblemError(403, {
      type: 'forbidden',
      detail: `"${name}" is or would be another team's, and your key is of "${actor.team}", so nothing was changed. Ask that team, or an operator.`,
    });
  });
}
