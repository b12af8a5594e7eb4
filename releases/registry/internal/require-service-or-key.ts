import type { MiddlewareHandler } from 'hono';
import { ProblemError } from '@tessera/bff-kit/problem';
import { writeRefusal } from '../audit/write-audit.ts';
import type { RegistryDeps, RegistryEnv } from '../deps.ts';
import { findActor } from '../keys/find-actor.ts';
import { bearerOf } from '../keys/require-key.ts';

/**
 * Lets in every process of the shop by its service token, and services of teams whose public key the
 * registry does not know by their team's key. Only for these there is `c.var.actor`.
 */
export function requireServiceOrKey(
  deps: Pick<RegistryDeps, 'db' | 'tokens'>,
): MiddlewareHandler<RegistryEnv> {
  return async function checkServiceOrKey(c, next) {
    const bearer = bearerOf(c);
    const isService =
      bearer !== null &&
      (await deps.tokens.verifyService(bearer).then(
        () => true,
        () => false,
      ));
    if (isService) return next();
    const holder = bearer === null ? null : await findActor(deps.db, bearer);
    if (holder !== null) {
      c.set('actor', { name: holder.name, team: holder.team });
      return next();
    }
    const subject = `${c.req.method} ${c.req.path}`.slice(0, 120);
    await writeRefusal(deps.db, { actor: 'somebody', action: 'authenticate', subject });
    throw new ProblemError(401, {
      type: 'unauthorized',
      detail:
        'This address is for services of the shop. Send "authorization: Bearer …" with a fresh service token, or with the key of your team.',
    });
  };
}
