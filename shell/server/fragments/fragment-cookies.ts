import { cookieHeader } from '../upstream/cookies.ts';
import { sessionCookieName } from '../visitor/session-lookup.ts';

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * The Cookie header that a fragment is asked with: its own service's. The server of somebody's build gets no session,
 * which would be good for weeks, unless it runs on this very machine, as it does where account is developed: its
 * visitor pass ends after a minute.
 *
 * @param servedAt the address of a build that stands in the release's place; null for a stored release
 */
export function fragmentCookies(
  cookies: ReadonlyMap<string, string>,
  owner: string,
  servedAt: string | null,
): string {
  if (servedAt === null || loopback.test(new URL(servedAt).hostname)) {
    return cookieHeader(cookies, owner);
  }
  return cookieHeader(new Map([...cookies].filter(([name]) => name !== sessionCookieName)), owner);
}
