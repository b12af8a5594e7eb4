import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getConnInfo } from '@hono/node-server/conninfo';
import { ProblemError } from '@tessera/bff-kit/problem';
import { writeAudit, writeRefusal } from '../audit/write-audit.ts';
import type { RegistryDeps, RegistryEnv } from '../deps.ts';
import { findActor, findSessionActor } from '../keys/find-actor.ts';
import { isOwnOrigin, ownHosts } from '../keys/is-own-origin.ts';
import { beginSession, endSession, forgetSession, readSession } from '../keys/session.ts';
import type { RegistryApp } from '../registry-app.ts';
import { createAttempts } from './attempts.ts';
import { findStylesheet } from './find-stylesheet.ts';
import { htmlHeaders } from './html-headers.ts';
import { loginPage } from './login-page.ts';

export const loginPath = '/_releases/login';
/** Anybody may send this form. */
const longestForm = 4 * 1024;

/** Logging in with a key and out again. */
export function mountLogin(app: RegistryApp, deps: RegistryDeps): void {
  const { db, tokens, publicUrl } = deps;
  const attempts = createAttempts(() => deps.now().getTime());

  const answer = async (c: Context, status: 200 | 401 | 422 | 429, error: string | null = null) =>
    c.body(loginPage({ stylesheet: await findStylesheet(), error }), status, htmlHeaders);

  app.get(loginPath, (c) => answer(c, 200));

  app.post(loginPath, bodyLimit({ maxSize: longestForm }), async (c) => {
    refuseForeign(c, publicUrl);
    const address = addressOf(c);
    if (!attempts.allows(address)) {
      const words = 'Too many wrong keys came from your address. Wait ten minutes, then try again.';
      return answer(c, 429, words);
    }
    const { key } = await c.req.parseBody();
    if (typeof key !== 'string' || key.trim() === '') return answer(c, 422, 'Enter a key.');
    const holder = await findActor(db, key.trim());
    if (holder === null) {
      attempts.failed(address);
      await writeRefusal(db, { actor: 'somebody', action: 'login' });
      const words =
        'Nobody has this key: it is mistyped or was revoked. Check it, or ask an operator.';
      return answer(c, 401, words);
    }
    await writeAudit(db, { actor: holder.name, action: 'login' });
    await beginSession(c, tokens, holder.keyId, isSecure(c, publicUrl));
    return c.redirect('/_releases/', 303);
  });

  app.post('/_releases/logout', async (c) => {
    refuseForeign(c, publicUrl);
    const session = await readSession(c, tokens);
    const holder = session && (await findSessionActor(db, session));
    if (session !== null && holder !== null) {
      await db.transaction(async (tx) => {
        await endSession(tx, session);
        await writeAudit(tx, { actor: holder.name, action: 'logout' });
      });
    }
    forgetSession(c);
    return c.redirect(loginPath, 303);
  });
}

/** Another site must log nobody in or out: as somebody else one would type secrets into their account. */
function refuseForeign(c: Context<RegistryEnv>, publicUrl: string): void {
  const header = (name: string): string | undefined => c.req.header(name);
  if (isOwnOrigin(header, ownHosts(header, publicUrl))) return;
  throw new ProblemError(403, {
    type: 'foreign-request',
    detail: `This form came from another site, so nothing was done. Open ${loginPath} and send it from there.`,
  });
}

/** The visitor's address as the shell saw it; without the shell in between, the connection's. */
function addressOf(c: Context): string {
  const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
  if (forwarded) return forwarded.slice(0, 64);
  try {
    return getConnInfo(c).remote.address ?? 'unknown';
  } catch {
    return 'unknown';
  }
}

const isSecure = (c: Context, publicUrl: string): boolean =>
  (c.req.header('x-forwarded-proto') ?? new URL(publicUrl).protocol).startsWith('https');
