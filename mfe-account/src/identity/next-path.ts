const fallback = '/account';

/**
 * Where to go after signing in: the page's `?next=`, but only a path of this shop. Browsers read
 * `//host`, `/\host` and control characters as ways to another site, so the parsed origin decides.
 */
export function nextPath(url: URL): string {
  const wanted = url.searchParams.get('next');
  if (!wanted?.startsWith('/')) return fallback;
  let next: URL;
  try {
    next = new URL(wanted, url.origin);
  } catch {
    return fallback;
  }
  if (next.origin !== url.origin) return fallback;
  if (next.pathname.startsWith('//')) return fallback;
  if (next.pathname === '/account/sign-in') return fallback;
  return next.pathname + next.search + next.hash;
}

/** The sign-in page that comes back to `url` afterwards. */
export function signInPath(url: URL): string {
  return `/account/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`;
}
