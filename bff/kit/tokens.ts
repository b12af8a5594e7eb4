import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { decodeJwt, jwtVerify, SignJWT, type JWK, type JWTPayload } from 'jose';
import { createExpiringCache } from './expiring-cache.ts';

/** Who is looking at the shop. `id` is the browser's, the rest is there when signed in. */
export interface Visitor {
  id: string;
  accountId: string | null;
  email: string | null;
  name: string | null;
  /** ISO 4217: what prices are shown in, if the browser or its owner named one; read it with `currencyOf` */
  currency?: string;
  /** BCP 47: what the page is written in that this comes from; read it with `localeOf` */
  locale?: string;
}

/** The token is missing, forged, expired, or meant for somebody else. */
export class TokenError extends Error {
  override name = 'TokenError';
}

export interface Tokens {
  /** A token with which this service calls `audience`. Good for a minute. */
  signService(audience: string): Promise<string>;
  /** Only the shell's key is trusted for these. */
  signVisitor(audience: string, visitor: Visitor): Promise<string>;
  /** @throws {TokenError} */
  verifyService(token: string): Promise<{ issuer: string }>;
  /** @throws {TokenError} */
  verifyVisitor(token: string): Promise<Visitor>;
  /**
   * A token of a kind of its own: `type` keeps it from being taken for any other.
   *
   * @param o.ttlSeconds how long it is good for
   */
  sign(o: {
    type: string;
    audience: string;
    claims: JWTPayload;
    ttlSeconds: number;
  }): Promise<string>;
  /** The claims of a token of that kind, signed by `issuer` for this service. @throws {TokenError} */
  verify(o: { type: string; issuer: string; token: string }): Promise<JWTPayload>;
}

const lifetimeSeconds = 60;
/** A signed token is handed out again for this long, so at least 50 s of its life remain. */
const reuseMs = 10_000;
/**
 * Verifying an Ed25519 signature takes about 100 µs, longer than many a request; one page view
 * shows the same token several times. A verified token is therefore remembered until it expires.
 * The key of the cache is the whole token, so nothing unverified can hit it, and the bound keeps
 * a flood of visitors from filling the memory.
 */
const cacheSize = 5_000;
/** Hosts' clocks differ a little. */
const clockToleranceSeconds = 5;

// The two kinds are told apart by `typ`, so that neither can be used in place of the other.
const serviceType = 'service+jwt';
const visitorType = 'visitor+jwt';

/**
 * Signs and verifies the JWTs that processes of the shop show one another (EdDSA).
 *
 * @param o.service the name of this process: issuer of what it signs, audience of what it accepts
 * @param o.signingKey its private Ed25519 JWK as JSON
 * @param o.trustedKeys public JWKs by process name as JSON
 */
export function createTokens(o: {
  service: string;
  signingKey: string;
  trustedKeys: string;
}): Tokens {
  const privateKey = createPrivateKey({ key: parseJwk(o.signingKey), format: 'jwk' });
  const trusted = parseTrusted(o.trustedKeys);
  const signed = createExpiringCache<string>(cacheSize);
  const visitors = createExpiringCache<Visitor>(cacheSize);
  const services = createExpiringCache<{ issuer: string }>(cacheSize);

  async function sign(
    type: string,
    audience: string,
    claims: JWTPayload,
    ttlSeconds = lifetimeSeconds,
  ): Promise<string> {
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'EdDSA', typ: type })
      .setIssuer(o.service)
      .setAudience(audience)
      .setExpirationTime(Math.floor(Date.now() / 1000) + ttlSeconds)
      .sign(privateKey);
  }

  async function verify(token: string, type: string, issuer: string): Promise<JWTPayload> {
    const key = trusted.get(issuer);
    if (key === undefined) throw new TokenError(`nobody here trusts "${issuer}"`);
    try {
      const { payload } = await jwtVerify(token, key, {
        issuer,
        audience: o.service,
        typ: type,
        algorithms: ['EdDSA'],
        clockTolerance: clockToleranceSeconds,
        requiredClaims: ['exp'],
      });
      return payload;
    } catch (error) {
      throw new TokenError('the token is not valid', { cause: error });
    }
  }

  async function signCached(key: string, make: () => Promise<string>): Promise<string> {
    const known = signed.get(key);
    if (known !== undefined) return known;
    const token = await make();
    signed.set(key, token, Date.now() + reuseMs);
    return token;
  }

  return {
    signService(audience) {
      return signCached(audience, () => sign(serviceType, audience, {}));
    },
    signVisitor(audience, visitor) {
      const claims = visitorClaims(visitor);
      const key = `${audience} ${JSON.stringify(claims)}`;
      return signCached(key, () => sign(visitorType, audience, claims));
    },
    async verifyService(token) {
      const known = services.get(token);
      if (known !== undefined) return known;
      const issuer = claimedIssuer(token);
      const payload = await verify(token, serviceType, issuer);
      const service = { issuer };
      services.set(token, service, expiry(payload));
      return service;
    },
    async verifyVisitor(token) {
      const known = visitors.get(token);
      if (known !== undefined) return known;
      const payload = await verify(token, visitorType, 'shell');
      const visitor = readVisitor(payload);
      visitors.set(token, visitor, expiry(payload));
      return visitor;
    },
    sign: ({ type, audience, claims, ttlSeconds }) =>
      sign(`${type}+jwt`, audience, claims, ttlSeconds),
    verify: ({ type, issuer, token }) => verify(token, `${type}+jwt`, issuer),
  };
}

function visitorClaims(visitor: Visitor): JWTPayload {
  const claims: JWTPayload = { sub: visitor.id };
  if (visitor.accountId !== null) claims.account = visitor.accountId;
  if (visitor.email !== null) claims.email = visitor.email;
  if (visitor.name !== null) claims.name = visitor.name;
  if (visitor.currency !== undefined) claims.currency = visitor.currency;
  if (visitor.locale !== undefined) claims.locale = visitor.locale;
  return claims;
}

function readVisitor(payload: JWTPayload): Visitor {
  if (!payload.sub) throw new TokenError('the visitor token names no visitor');
  return Object.freeze({
    id: payload.sub,
    accountId: text(payload.account),
    email: text(payload.email),
    name: text(payload.name),
    ...(typeof payload.currency === 'string' && { currency: payload.currency }),
    ...(typeof payload.locale === 'string' && { locale: payload.locale }),
  });
}

function text(claim: unknown): string | null {
  return typeof claim === 'string' ? claim : null;
}

function expiry(payload: JWTPayload): number {
  return (payload.exp ?? 0) * 1000;
}

/** Which key to try; it proves nothing until the signature is checked with that key. */
function claimedIssuer(token: string): string {
  try {
    return decodeJwt(token).iss ?? '';
  } catch (error) {
    throw new TokenError('the token cannot be read', { cause: error });
  }
}

function parseJwk(json: string): JWK {
  return JSON.parse(json) as JWK;
}

function parseTrusted(json: string): Map<string, KeyObject> {
  const keys = Object.entries(JSON.parse(json) as Record<string, JWK>);
  return new Map(keys.map(([name, jwk]) => [name, createPublicKey({ key: jwk, format: 'jwk' })]));
}

export { requireService } from './require-service.ts';
