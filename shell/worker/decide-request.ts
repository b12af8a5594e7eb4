import { splitLanguage } from '@tessera/mfe-kit/locales';

/** What the worker does with a request. `pass`: nothing, the browser goes on as if there were no worker. */
export type Decision = 'page' | 'immutable' | 'picture' | 'add-to-cart' | 'identity' | 'pass';

interface Asked {
  method: string;
  mode: string;
  url: string;
}

/**
 * Of what the shop answers, the worker touches documents, files, and the one change that may wait until the
 * visitor is online again. Answers of services are never kept: they are about a person, a price, or a stock.
 */
export function decideRequest({ method, mode, url }: Asked, origin: string): Decision {
  const { pathname, origin: asked } = new URL(url);
  if (asked !== origin) return 'pass';
  if (method === 'POST' && isIdentity(pathname)) return 'identity';
  if (method === 'POST' && pathname === '/api/cart/lines') return 'add-to-cart';
  if (mode === 'navigate') return isDocument(pathname) ? 'page' : 'pass';
  if (method !== 'GET') return 'pass';
  if (/^\/assets\/(?!shell\/manifest)/.test(pathname)) return 'immutable';
  if (/^\/ds\/.*[.-][0-9a-f]{8,}\./.test(pathname)) return 'immutable';
  if (/^\/(ds|art|icons)\//.test(pathname)) return 'picture';
  return 'pass';
}

/** Signing in and out, opening and deleting an account: by the API or by a form of one of account's pages. */
const isIdentity = (pathname: string) =>
  pathname.startsWith('/api/account/auth/') ||
  /^\/account(\/|$)/.test(splitLanguage(pathname).pathname);

/** The console, drills and files that are opened by themselves are nobody's page. */
const isDocument = (pathname: string) => !/^\/(api|_|assets|ds|art|icons)/.test(pathname);
