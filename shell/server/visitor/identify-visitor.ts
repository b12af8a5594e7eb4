import type { Visitor } from '@tessera/bff-kit/tokens';
import type { SessionLookup } from './session-lookup.ts';
import { sessionCookieName } from './session-lookup.ts';
import {
  newVisitorId,
  readVisitorCookie,
  visitorCookieName,
  visitorSetCookie,
} from './visitor-cookie.ts';

export interface Identified {
  visitor: Visitor;
  /** To be sent when the browser has no valid visitor cookie yet. */
  setCookie: string | null;
}

export type IdentifyVisitor = (
  cookies: ReadonlyMap<string, string>,
  secure: boolean,
) => Promise<Identified>;

/** Makes the function that says who is looking, by the signed cookie and account's session. */
export function createIdentifyVisitor(secret: string, sessions: SessionLookup): IdentifyVisitor {
  return async function identifyVisitor(cookies, secure) {
    const known = readVisitorCookie(cookies.get(visitorCookieName), secret);
    const id = known ?? newVisitorId();
    const session = cookies.get(sessionCookieName);
    const account = session ? await sessions.find(session) : null;
    return {
      visitor: {
        id,
        accountId: account?.id ?? null,
        email: account?.email ?? null,
        name: account?.name ?? null,
      },
      setCookie: known ? null : visitorSetCookie(id, secret, secure),
    };
  };
}
