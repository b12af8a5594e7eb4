import type { Context } from 'hono';

/** Hands on the cookies that better-auth sets, and nothing else of its reply (its body names the session's token). */
export function passSetCookies(from: Response, to: Context): void {
  for (const cookie of from.headers.getSetCookie()) {
    to.header('set-cookie', cookie, { append: true });
  }
}
