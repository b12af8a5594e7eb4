import { z } from 'zod';
import { ProblemError } from '@tessera/bff-kit/problem';
import { NameSchema } from '@tessera/releases/release';
import { writeRefusal } from '../audit/write-audit.ts';
import type { RegistryDeps } from '../deps.ts';
import { parseInput, readBody } from '../read-body.ts';
import type { RegistryApp } from '../registry-app.ts';
import { registerMicroFrontend } from './register-micro-frontend.ts';

/** `POST /releases/clean` is an address of its own. */
const NewNameSchema = NameSchema.refine((name) => name !== 'clean', 'cannot be a name');

const RegistrationSchema = z.object({
  /** Left out: the key's own team. Only operators may name another one. */
  team: NameSchema.optional(),
  /** Address of the team's service; null: the one in the shell's environment. Left out: as it is. */
  service: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .optional(),
});

/** `PUT /_releases/api/micro-frontends/:name`: who owns it, and where its service is. */
export function mountMicroFrontends(app: RegistryApp, deps: RegistryDeps): void {
  app.put('/_releases/api/micro-frontends/:name', async (c) => {
    const { actor } = c.var;
    const { name } = parseInput(z.object({ name: NewNameSchema }), c.req.param());
    const { team = actor.team, service } = await readBody(c, RegistrationSchema);
    const result = await registerMicroFrontend(deps, { name, team, service, actor });
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
