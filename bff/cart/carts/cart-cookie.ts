import type { Context } from 'hono';
import { getSignedCookie, setSignedCookie } from 'hono/cookie';
import { z } from 'zod';

export interface CookieSettings {
  secret: string;
  /** only when the shop's public address is https: browsers drop Secure cookies from http ones */
  secure: boolean;
}

const NAME = 'cart_id';
const NINETY_DAYS_S = 90 * 24 * 60 * 60;
const Id = z.uuid();

/** The cart this browser was given; `null` for none and for a cookie that we did not sign. */
export async function readCartCookie(c: Context, settings: CookieSettings): Promise<string | null> {
  const value = await getSignedCookie(c, settings.secret, NAME);
  const id = Id.safeParse(value);
  return id.success ? id.data : null;
}

/** Lets the browser keep the cart for another 90 days. */
export async function writeCartCookie(
  c: Context,
  settings: CookieSettings,
  cartId: string,
): Promise<void> {
  await setSignedCookie(c, NAME, cartId, settings.secret, {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    maxAge: NINETY_DAYS_S,
    secure: settings.secure,
  });
}
