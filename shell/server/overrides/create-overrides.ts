import type { Tokens } from '@tessera/bff-kit/tokens';
import type { OverrideClaims } from '@tessera/releases/override';
import type { RegistryAccess } from '../releases/manifest-store.ts';
import type { ReleaseSets } from '../releases/release-sets.ts';
import type { ReleaseSource, Resolved } from '../releases/release-source.ts';
import { applyOverride, type Applied } from './apply-override.ts';
import { createClaimOverride, type Claim } from './claim-override.ts';
import { createLoadServedRelease } from './load-served-release.ts';
import {
  longestOverride,
  overrideCookieName,
  sealOverride,
  unsealOverride,
} from './override-cookie.ts';
import { createReadClaims } from './read-claims.ts';

/** Why a link does not work. invalid: forged, or over. too-long: no cookie can hold it. */
export type Refused = Exclude<Claim, 'mine'> | 'invalid' | 'too-long';

export interface Overrides {
  /** Takes the token of a link for a visitor. `sealed` is for the cookie. */
  open(
    token: string,
    visitorId: string,
  ): Promise<{ ok: true; sealed: string; lastsSeconds: number } | { ok: false; refused: Refused }>;
  /** What the cookie says, when it is in force and this visitor's. */
  read(cookies: ReadonlyMap<string, string>, visitorId: string): Promise<OverrideClaims | null>;
  apply(claims: OverrideClaims, resolved: Resolved): Promise<Applied>;
}

/** Overrides by signed link, each for the one visitor who opened it. */
export function createOverrides(o: {
  tokens: Tokens;
  cookieSecret: string;
  releases: Pick<ReleaseSource, 'find'> & { sets: ReleaseSets };
  /** Without one no link can be opened. */
  registry: RegistryAccess | null;
}): Overrides {
  const { tokens, cookieSecret, releases, registry } = o;
  const readClaims = createReadClaims(tokens);
  const claim = registry && createClaimOverride(registry);
  const sources = {
    sets: releases.sets,
    find: (name: string, id: string) => releases.find(name, id),
    loadServed: createLoadServedRelease(),
  };
  return {
    async open(token, visitorId) {
      const sealed = sealOverride(token, visitorId, cookieSecret);
      if (sealed.length > longestOverride) return { ok: false, refused: 'too-long' };
      const claims = await readClaims(token);
      if (!claims) return { ok: false, refused: 'invalid' };
      const claimed = claim ? await claim(claims.jti, visitorId) : 'away';
      if (claimed !== 'mine') return { ok: false, refused: claimed };
      return { ok: true, sealed, lastsSeconds: claims.exp - Date.now() / 1000 };
    },
    async read(cookies, visitorId) {
      const value = cookies.get(overrideCookieName);
      const token = value ? unsealOverride(value, visitorId, cookieSecret) : null;
      return token === null ? null : readClaims(token);
    },
    apply: (claims, resolved) => applyOverride(claims, resolved, sources),
  };
}
