const fallback = '/account';

/**
 * A path that came from outside, or null when it leads out of this shop. Browsers read `//host`, `/\host`
 * and control characters as ways to another site, so the parsed origin decides.
 */
export function localPath(wanted: string | null, url: URL): string | null {
  if (!wanted?.startsWith('/')) return null;
  const next = URL.parse(wanted, url.origin);
  if (next?.origin !== url.origin || next.pathname.startsWith('//')) return null;
  return next.pathname + next.search + next.hash;
}

/** Where to go after signing in: the page's `?next=`, but not to signing in again. */
export function nextPath(url: URL): string {
  const path = localPath(url.searchParams.get('next'), url);
  if (path === null || new URL(path, url).pathname === '/account/sign-in') return fallback;
  return path;
}

/** The sign-in page that comes back to `url` afterwards. */
export function signInPath(url: URL): string {
  return `/account/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`;
}
