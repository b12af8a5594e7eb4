import { localPath } from '@tessera/mfe-kit/locales';
import { matchRoute } from '../routing/match-route.ts';
import type { BegunPage } from './begin-page.ts';
import { redirect } from './redirect.ts';

/**
 * Where a page is asked for under an address that is not the one of its language: `/en/…`, by which English is
 * chosen, leads to the address without prefix, and a visitor who would rather read another language is sent
 * from there to that one's. Robots name no language and stay; an address with a prefix is never left.
 */
export function languageRedirect(
  begun: BegunPage,
  method: string,
  header: (name: string) => string | undefined,
): Response | null {
  const { page, url, asked } = begun;
  if (method !== 'GET' && method !== 'HEAD') return null;
  if (asked.prefix === 'en') return redirect(302, asked.pathname + url.search, begun, []);
  // "/de/" is the home page's address but for the slash.
  if (asked.prefix) {
    const slash = asked.pathname === '/' && begun.requested.endsWith('/');
    return slash ? redirect(308, `/${url.search}`, begun, []) : null;
  }
  const isDocument =
    (header('sec-fetch-dest') ?? 'document') === 'document' &&
    header('accept')?.includes('text/html') === true;
  if (asked.preferred === 'en' || !isDocument) return null;
  if (matchRoute(page.releases, url.pathname).kind !== 'page') return null;
  const response = redirect(302, localPath(page.url, asked.preferred), begun, []);
  response.headers.set('vary', 'accept-language, cookie');
  return response;
}
