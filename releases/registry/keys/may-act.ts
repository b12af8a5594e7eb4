import type { Context } from 'hono';
import { ProblemError } from '@tessera/bff-kit/problem';
import { writeRefusal } from '../audit/write-audit.ts';
import type { RegistryDeps, RegistryEnv } from '../deps.ts';

/**
 * Lets pass operators and the team a micro-frontend belongs to.
 *
 * @param action for the audit log when it is refused: "upload"
 * @param subject for the audit log, the micro-frontend itself when left out: "cart@0.1.0-abc"
 * @throws {ProblemError} 404 when nobody registered that micro-frontend, 403 when it is another team's
 */
export async function requireOwner(
  c: Context<RegistryEnv>,
  deps: Pick<RegistryDeps, 'db'>,
  name: string,
  action: string,
  subject = name,
): Promise<void> {
  const { actor } = c.var;
  const [found] = await deps.db.query<{ team: string }>(
    'releases.owner',
    'select team from micro_frontend where name = $1',
    [name],
  );
  if (found === undefined) {
    throw new ProblemError(404, {
      type: 'unknown-micro-frontend',
      detail: `Nobody has registered a micro-frontend "${name}". Register it for your team first: npx tessera team add ${name} <team>, or PUT /_releases/api/micro-frontends/${name}.`,
    });
  }
  if (actor.team === null || actor.team === found.team) return;
  await writeRefusal(deps.db, { actor: actor.name, action, subject });
  throw new ProblemError(403, {
    type: 'forbidden',
    detail: `"${name}" belongs to the team "${found.team}", and your key is of "${actor.team}", so nothing was changed. Ask that team, or an operator.`,
  });
}

/** @throws {ProblemError} 403 for everybody but operators */
export async function requireOperator(
  c: Context<RegistryEnv>,
  deps: Pick<RegistryDeps, 'db'>,
  action: string,
  subject?: string,
): Promise<void> {
  const { actor } = c.var;
  if (actor.team === null) return;
  await writeRefusal(deps.db, { actor: actor.name, action, subject });
  throw new ProblemError(403, {
    type: 'forbidden',
    detail: `Only operators may do this, and your key is of the team "${actor.team}". Nothing was changed.`,
  });
}
