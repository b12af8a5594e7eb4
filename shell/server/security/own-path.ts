import { overrideParameter } from '@tessera/releases/override';

/** A page of this shop, or the home page: a form must not lead elsewhere. */
export function ownPath(path: string | null | undefined, origin: string): string {
  const url = URL.parse(path ?? '/', origin);
  if (url?.origin !== origin) return '/';
  url.searchParams.delete(overrideParameter);
  // "/.//elsewhere.example" is a path here, and another host to the browser that is sent on.
  return url.pathname.replace(/^\/+/, '/') + url.search;
}
