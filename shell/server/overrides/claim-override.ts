import { createHash } from 'node:crypto';
import type { RegistryAccess } from '../releases/manifest-store.ts';
import { sendRequest } from '../upstream/send-request.ts';

/** mine: this visitor has it. taken: somebody else has. unknown: no such override, or it is over. away: nobody could say. */
export type Claim = 'mine' | 'taken' | 'unknown' | 'away';

export type ClaimOverride = (jti: string, visitorId: string) => Promise<Claim>;

const timeoutMs = 2_000;

const claims: Record<number, Claim> = { 204: 'mine', 409: 'taken', 404: 'unknown', 410: 'unknown' };

/**
 * Asks the registry to give an override to this visitor: the first who opens the link has it. The registry
 * learns a hash of the visitor only.
 */
export function createClaimOverride(registry: RegistryAccess): ClaimOverride {
  return async function claimOverride(jti, visitorId) {
    const path = `/_releases/internal/overrides/${encodeURIComponent(jti)}/claim`;
    const result = await sendRequest({
      method: 'POST',
      url: new URL(path, registry.url),
      headers: {
        authorization: `Bearer ${await registry.token()}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ visitor: createHash('sha256').update(visitorId).digest('hex') }),
      headersTimeoutMs: timeoutMs,
    });
    if (!result.ok) return 'away';
    result.response.resume();
    return claims[result.response.statusCode ?? 0] ?? 'away';
  };
}
