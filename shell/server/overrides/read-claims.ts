import { createExpiringCache } from '@tessera/bff-kit/expiring-cache';
import { TokenError, type Tokens } from '@tessera/bff-kit/tokens';
import {
  OverrideClaimsSchema,
  overrideTokenType,
  type OverrideClaims,
} from '@tessera/releases/override';

/** The claims of an override's token; `null` when it is forged, expired or meant for something else. */
export type ReadClaims = (token: string) => Promise<OverrideClaims | null>;

const remembered = 500;

/** A page and its fragments show the same token: it is verified once, then known until it expires. */
export function createReadClaims(tokens: Pick<Tokens, 'verify'>): ReadClaims {
  const known = createExpiringCache<OverrideClaims>(remembered);
  return async function readClaims(token) {
    const claims = known.get(token);
    if (claims) return claims;
    try {
      const payload = await tokens.verify({ type: overrideTokenType, issuer: 'releases', token });
      const parsed = OverrideClaimsSchema.safeParse(payload);
      // The clock tolerance of tokens is for other machines' clocks; this end was promised to a person.
      if (!parsed.success || parsed.data.exp * 1000 <= Date.now()) return null;
      known.set(token, parsed.data, parsed.data.exp * 1000);
      return parsed.data;
    } catch (error) {
      if (error instanceof TokenError) return null;
      throw error;
    }
  };
}
