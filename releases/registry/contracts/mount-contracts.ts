import { z } from 'zod';
import { ProblemError } from '@tessera/bff-kit/problem';
import { NameSchema } from '@tessera/releases/release';
import type { RegistryDeps } from '../deps.ts';
import { requireOwner } from '../keys/may-act.ts';
import { parseInput, readBody } from '../read-body.ts';
import type { RegistryApp } from '../registry-app.ts';
import { publishContract } from './publish-contract.ts';
import { readContract } from './store-contract.ts';

const ServiceSchema = z.object({ service: NameSchema });

const ContractSchema = z.object({
  version: z.string().trim().min(1).max(50),
  /** The service's OpenAPI document. */
  document: z.looseObject({
    openapi: z.string(),
    paths: z.record(z.string(), z.record(z.string(), z.unknown())),
  }),
  /** Also when releases in use need what it drops. Needs a reason. */
  force: z.boolean().default(false),
  reason: z.string().trim().min(1).max(500).nullable().default(null),
});

/** `PUT` and `GET /_releases/api/contracts/:service`: what a team's service offers. */
export function mountContracts(app: RegistryApp, deps: RegistryDeps): void {
  app.put('/_releases/api/contracts/:service', async (c) => {
    const { actor } = c.var;
    const { service } = parseInput(ServiceSchema, c.req.param());
    if (actor.team !== null) await requireOwner(c, deps, service, 'publish-contract');
    const body = await readBody(c, ContractSchema);
    if (body.force && body.reason === null) throw reasonMissing();
    const result = await publishContract(deps, { service, actor, ...body });
    if ('refusals' in result) {
      throw new ProblemError(409, {
        type: 'gate-refused',
        detail: `The contract was not stored: ${result.refusals.map(({ words }) => words).join(' ')}`,
        refusals: result.refusals,
      });
    }
    return c.json(result);
  });

  app.get('/_releases/api/contracts/:service', async (c) => {
    const { service } = parseInput(ServiceSchema, c.req.param());
    const contract = await readContract(deps.db, service);
    if (contract !== null) return c.json(contract);
    throw new ProblemError(404, {
      type: 'unknown-contract',
      detail: `The service "${service}" has published no contract. Publish one: PUT /_releases/api/contracts/${service}.`,
    });
  });
}

const reasonMissing = (): ProblemError =>
  new ProblemError(422, {
    type: 'invalid-input',
    detail:
      'Going over the gate needs a reason, so nothing was changed. Send it again and say why.',
    errors: [{ field: 'reason', message: 'is missing' }],
  });
