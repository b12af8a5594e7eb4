import type { MiddlewareHandler } from 'hono';
import { requireService } from '@tessera/bff-kit/require-service';
import { writeRefusal } from '../audit/write-audit.ts';
import type { RegistryDeps, RegistryEnv } from '../deps.ts';

/** Lets in the shell by its service token, and notes whoever else tries. */
export function requireShell(
  deps: Pick<RegistryDeps, 'db' | 'tokens'>,
): MiddlewareHandler<RegistryEnv> {
  const check = requireService(deps.tokens, ['shell']);
  return async function checkShell(c, next) {
    try {
      await check(c, async () => undefined);
    } catch (error) {
      const subject = `${c.req.method} ${c.req.path}`.slice(0, 120);
      await writeRefusal(deps.db, { actor: 'somebody', action: 'authenticate', subject });
      throw error;
    }
    return next();
  };
}
