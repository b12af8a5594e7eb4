import type { Context } from 'hono';
import { ProblemError } from '@tessera/bff-kit/problem';
import { writeRefusal } from '../audit/write-audit.ts';
import type { RegistryDeps, RegistryEnv } from '../deps.ts';

/**
 * The console stands at the shop's address, where every team's code runs, too: what such code could do in an
 * operator's browser must end with the session.
 *
 * @throws {ProblemError} 403 when a session's cookie speaks for the operator
 */
export async function requireKeyItself(
  c: Context<RegistryEnv>,
  { db }: Pick<RegistryDeps, 'db'>,
  action: string,
): Promise<void> {
  if (!c.var.bySession) return;
  await writeRefusal(db, { actor: c.var.actor.name, action });
  throw new ProblemError(403, {
    type: 'key-needed',
    detail:
      'Keys are made and revoked with a key itself, not with a session of the console, so nothing was changed. Use npx tessera key.',
  });
}
