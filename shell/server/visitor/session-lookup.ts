import type { Tokens } from '@tessera/bff-kit/tokens';
import { createExpiringCache } from '@tessera/bff-kit/expiring-cache';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import type { Upstreams } from '../upstream/upstreams.ts';

export const sessionCookieName = 'account_session_token';

const SessionSchema = z.object({
  account: z.object({ id: z.string(), email: z.string(), name: z.string().nullish() }).nullable(),
});
export type SessionAccount = NonNullable<z.infer<typeof SessionSchema>['account']>;

const usualTimeoutMs = 300;
const knownMs = 30_000;
// A service that could not say is asked again soon: until then the visitor is a guest.
const unknownMs = 1_000;
const cacheSize = 10_000;

export interface SessionLookup {
  /** Who is signed in by this session cookie; a guest (`null`) while account cannot say. */
  find(sessionCookie: string): Promise<SessionAccount | null>;
  /** Forgets what was known, since the session may just have begun, changed or ended. */
  drop(sessionCookie: string): void;
}

interface Options {
  upstreams: Upstreams;
  tokens: Tokens;
  /** No session is given up before, ms. */
  leastTimeoutMs?: number;
  now?: () => number;
}

export function createSessionLookup(options: Options): SessionLookup {
  const { upstreams, tokens, now = Date.now } = options;
  const timeoutMs = Math.max(usualTimeoutMs, options.leastTimeoutMs ?? 0);
  const cache = createExpiringCache<{ account: SessionAccount | null } | null>(cacheSize, now);
  const asking = new Map<string, Promise<SessionAccount | null>>();

  const ask = async (sessionCookie: string): Promise<SessionAccount | null> => {
    if (!upstreams.knows('account')) return null;
    const result = await upstreams.call(
      'account',
      {
        method: 'GET',
        path: '/internal/session',
        headers: {
          authorization: `Bearer ${await tokens.signService('account')}`,
          cookie: `${sessionCookieName}=${sessionCookie}`,
        },
        headersTimeoutMs: timeoutMs,
        // For the body: a page waits for this answer.
        signal: AbortSignal.timeout(2 * timeoutMs),
      },
      'session',
    );
    const body = result.ok ? await text(result.response).catch(() => '') : '';
    const session = parseSession(result.ok && result.response.statusCode === 200 ? body : '');
    cache.set(sessionCookie, session, now() + (session ? knownMs : unknownMs));
    return session?.account ?? null;
  };

  return {
    async find(sessionCookie) {
      const known = cache.get(sessionCookie);
      if (known !== undefined) return known?.account ?? null;
      const inFlight = asking.get(sessionCookie);
      if (inFlight) return inFlight;
      const answer = ask(sessionCookie).finally(() => asking.delete(sessionCookie));
      asking.set(sessionCookie, answer);
      return answer;
    },
    drop: (sessionCookie) => cache.set(sessionCookie, null, 0),
  };
}

function parseSession(body: string) {
  try {
    const parsed = SessionSchema.safeParse(JSON.parse(body));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
