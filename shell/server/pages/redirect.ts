import { localPath } from '@tessera/mfe-kit/locales';
import { commonSecurityHeaders } from '../security/security-headers.ts';
import type { BegunPage } from './begin-page.ts';

/** A redirect, in the page's language, with the cookies that were set on the way. */
export function redirect(
  status: number,
  location: string,
  begun: BegunPage,
  setCookies: readonly string[],
): Response {
  const headers = new Headers({
    ...commonSecurityHeaders(begun.secure),
    location: localPath(location, begun.page.language),
    'cache-control': 'private, no-cache',
    'tessera-composition': begun.page.composition,
    'x-request-id': begun.page.requestId,
  });
  for (const cookie of [...begun.setCookies, ...setCookies]) headers.append('set-cookie', cookie);
  begun.abandon();
  return new Response(null, { status, headers });
}
