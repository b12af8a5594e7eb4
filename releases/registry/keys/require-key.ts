import type { Context, MiddlewareHandler } from 'hono';
import { ProblemError } from '@tessera/bff-kit/problem';
import { writeRefusal } from '../audit/write-audit.ts';
import type { RegistryDeps, RegistryEnv } from '../deps.ts';
import { findActor, findSessionActor, type KeyHolder } from './find-actor.ts';
import { changesSomething, isOwnOrigin, ownHosts } from './is-own-origin.ts';
import { readSession } from './session.ts';

type KeyDeps = Pick<RegistryDeps, 'db' | 'tokens' | 'publicUrl'>;

/** The key of a request, without "Bearer"; null when it shows none. */
export function bearerOf(c: Context): string | null {
  const [, key] = /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '') ?? [];
  return key ?? null;
}

/**
 * Sets `c.var.actor` to whoever shows a valid key or console session, or refuses with 401. With a cookie,
 * requests that change something must come from a page of ours, or are refused with 403.
 */
export function requireKey(deps: KeyDeps): MiddlewareHandler<RegistryEnv> {
  return async function checkKey(c, next) {
    const key = bearerOf(c);
    const holder = key === null ? await holderBySession(c, deps) : await findActor(deps.db, key);
    if (holder === null) {
      await writeRefusal(deps.db, {
        actor: 'somebody',
        action: 'authenticate',
        subject: `${c.req.method} ${c.req.path}`.slice(0, 120),
      });
      throw new ProblemError(401, {
        type: 'unauthorized',
        detail:
          key === null
            ? 'This needs a key. Send "authorization: Bearer <key>", or log in at /_releases/login.'
            : 'Nobody has this key: it is mistyped or was revoked. Ask an operator for a new one.',
      });
    }
    c.set('actor', { name: holder.name, team: holder.team });
    c.set('bySession', key === null);
    return next();
  };
}

async function holderBySession(c: Context<RegistryEnv>, deps: KeyDeps): Promise<KeyHolder | null> {
  const session = await readSession(c, deps.tokens);
  const holder = session && (await findSessionActor(deps.db, session));
  if (holder === null || !changesSomething(c.req.method)) return holder;
  const header = (name: string): string | undefined => c.req.header(name);
  if (isOwnOrigin(header, ownHosts(header, deps.publicUrl))) return holder;
  await writeRefusal(deps.db, {
    actor: holder.name,
    action: 'foreign-request',
    subject: `${c.req.method} ${c.req.path}`.slice(0, 120),
  });
  throw new ProblemError(403, {
    type: 'foreign-request',
    detail:
      'This request came from another site, so nothing was changed. Do it from the console itself.',
  });
}
