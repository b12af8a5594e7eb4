import { createHmac, timingSafeEqual } from 'node:crypto';

export const overrideCookieName = 'tessera_override';

/** Browsers keep no cookie that is longer, name and attributes included. */
export const longestOverride = 3_700;

const signature = (token: string, visitorId: string, secret: string): string =>
  createHmac('sha256', secret).update(`override:${visitorId}:${token}`).digest('base64url');

/** The token with a seal that only this visitor's cookie opens. */
export const sealOverride = (token: string, visitorId: string, secret: string): string =>
  `${token}.${signature(token, visitorId, secret)}`;

/** The token of a cookie's value; `null` when it was sealed for somebody else, or by somebody else. */
export function unsealOverride(value: string, visitorId: string, secret: string): string | null {
  const dot = value.lastIndexOf('.');
  const token = value.slice(0, Math.max(dot, 0));
  const expected = Buffer.from(signature(token, visitorId, secret));
  const given = Buffer.from(value.slice(dot + 1));
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null;
}

const attributes = (secure: boolean) => `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;

/** The Set-Cookie header that puts an override in force in this browser until its end. */
export const overrideSetCookie = (sealed: string, maxAgeSeconds: number, secure: boolean): string =>
  `${overrideCookieName}=${sealed}; Max-Age=${Math.max(0, Math.floor(maxAgeSeconds))}; ${attributes(secure)}`;

export const overrideClearCookie = (secure: boolean): string =>
  `${overrideCookieName}=; Max-Age=0; ${attributes(secure)}`;
