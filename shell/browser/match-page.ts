import type { PageData } from './page-data.ts';

export interface PageMatch {
  owner: string;
  page: string;
  params: Record<string, string>;
}

function matchPath(pattern: string, path: string[]): Record<string, string> | null {
  const segments = pattern.split('/').filter(Boolean);
  if (segments.length !== path.length) return null;
  const params: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    const text = path[index] ?? '';
    if (segment.startsWith(':')) params[segment.slice(1)] = text;
    else if (segment !== text) return null;
  }
  return params;
}

/** Which micro-frontend's page a pathname belongs to; `null` leaves the address to the server. */
export function matchPage(releases: PageData['releases'], pathname: string): PageMatch | null {
  let path: string[];
  try {
    path = pathname.split('/').filter(Boolean).map(decodeURIComponent);
  } catch {
    return null;
  }
  const matches = Object.entries(releases).flatMap(([owner, release]) =>
    release.routes.flatMap((route) => {
      const params = matchPath(route.path, path);
      return params ? [{ owner, page: route.page, params }] : [];
    }),
  );
  // A static path wins over one with parameters.
  return (
    matches.sort((a, b) => Object.keys(a.params).length - Object.keys(b.params).length)[0] ?? null
  );
}
