import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';

export const visitorCookieName = 'tessera_visitor';

const maxAgeSeconds = 400 * 24 * 60 * 60;

const signature = (id: string, secret: string): string =>
  createHmac('sha256', secret).update(`visitor:${id}`).digest('base64url');

/** The visitor id of a cookie's value; `null` when it is missing or not of our making. */
export function readVisitorCookie(value: string | undefined, secret: string): string | null {
  const [id = '', signed = '', ...rest] = value?.split('.') ?? [];
  if (id === '' || signed === '' || rest.length > 0) return null;
  const expected = Buffer.from(signature(id, secret));
  const given = Buffer.from(signed);
  return given.length === expected.length && timingSafeEqual(given, expected) ? id : null;
}

export const newVisitorId = (): string => randomUUID();

/** The Set-Cookie header that makes a browser keep its visitor id. */
export const visitorSetCookie = (id: string, secret: string, secure: boolean): string =>
  `${visitorCookieName}=${id}.${signature(id, secret)}; Path=/; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
