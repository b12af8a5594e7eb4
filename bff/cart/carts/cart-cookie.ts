import { createHmac, timingSafeEqual } from 'node:crypto';
import type { ServiceEnv } from '@tessera/bff-kit/service';
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { z } from 'zod';

export interface CookieSettings {
  secret: string;
  /** only when the shop's public address is https: browsers drop Secure cookies from http ones */
  secure: boolean;
}

const NAME = 'cart_id';
const NINETY_DAYS_S = 90 * 24 * 60 * 60;
const Id = z.uuid();

// The format is that of hono/cookie's signed cookies, whose WebCrypto took a fifth of an add's time.
const sign = (id: string, secret: string): string =>
  createHmac('sha256', secret).update(id).digest('base64');

/** The cart this browser was given; `null` for none and for a cookie that we did not sign. */
export function readCartCookie(c: Context<ServiceEnv>, { secret }: CookieSettings): string | null {
  const [id = '', signature = ''] = getCookie(c, NAME)?.split('.') ?? [];
  if (!Id.safeParse(id).success) return null;
  const [given, ours] = [Buffer.from(signature), Buffer.from(sign(id, secret))];
  return given.length === ours.length && timingSafeEqual(given, ours) ? id : null;
}

/** Lets the browser keep the cart for another 90 days. */
export function writeCartCookie(
  c: Context<ServiceEnv>,
  { secret, secure }: CookieSettings,
  cartId: string,
): void {
  const value = encodeURIComponent(`${cartId}.${sign(cartId, secret)}`);
  const cookie = `${NAME}=${value}; Max-Age=${NINETY_DAYS_S}; Path=/; HttpOnly; ${secure ? 'Secure; ' : ''}SameSite=Lax`;
  // On Node's own response: a header set through Hono makes it build a `Headers` object for each reply.
  const outgoing = c.env?.outgoing;
  if (outgoing) outgoing.appendHeader('set-cookie', cookie);
  else c.header('set-cookie', cookie, { append: true });
}
