import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Queryable } from '@tessera/bff-kit/database';
import type { Tokens } from '@tessera/bff-kit/tokens';

/** A stay in the console. It ends with the key it was begun with. */
export interface Session {
  id: string;
  keyId: string;
  endsAt: Date;
}

export const sessionCookie = 'releases_session';
const tokenType = 'console-session';
const lifetimeSeconds = 12 * 60 * 60;

const attributes = { path: '/_releases', httpOnly: true, sameSite: 'Strict' } as const;

/** @param secure the browser came by https, so the cookie may never leave by http */
export async function beginSession(
  c: Context,
  tokens: Tokens,
  keyId: string,
  secure: boolean,
): Promise<void> {
  const token = await tokens.sign({
    type: tokenType,
    audience: 'releases',
    claims: { sub: keyId, jti: randomUUID() },
    ttlSeconds: lifetimeSeconds,
  });
  setCookie(c, sessionCookie, token, { ...attributes, secure, maxAge: lifetimeSeconds });
}

/** The session of a request; null without a cookie, or when it is forged or over. */
export async function readSession(c: Context, tokens: Tokens): Promise<Session | null> {
  const token = getCookie(c, sessionCookie);
  if (token === undefined) return null;
  const claims = await tokens
    .verify({ type: tokenType, issuer: 'releases', token })
    .catch(() => null);
  if (!claims?.sub || !claims.jti || !claims.exp) return null;
  return { id: claims.jti, keyId: claims.sub, endsAt: new Date(claims.exp * 1000) };
}

/** Ends a session for whoever has a copy of its cookie, too. */
export async function endSession(q: Queryable, session: Session): Promise<void> {
  await q.query(
    'releases.end-session',
    'insert into ended_session (id, until) values ($1, $2) on conflict do nothing',
    [session.id, session.endsAt],
  );
  await q.query('releases.forget-sessions', 'delete from ended_session where until < now()');
}

export function forgetSession(c: Context): void {
  deleteCookie(c, sessionCookie, attributes);
}
