import type { Release, ReleaseSet } from '../releases/release.ts';
import { compileRoutes, type CompiledRoute, type Segment } from './compile-routes.ts';

export type RouteMatch =
  | {
      kind: 'page';
      release: Release;
      route: Release['routes'][number];
      params: Record<string, string>;
    }
  | { kind: 'redirect'; pathname: string }
  | { kind: 'none' };

const tables = new WeakMap<ReleaseSet, CompiledRoute[]>();

function tableOf(releases: ReleaseSet): CompiledRoute[] {
  let table = tables.get(releases);
  if (!table) {
    table = compileRoutes(releases);
    tables.set(releases, table);
  }
  return table;
}

function decodeSegments(pathname: string): string[] | null {
  try {
    return pathname.slice(1).split('/').map(decodeURIComponent);
  } catch {
    return null;
  }
}

function matchSegments(segments: Segment[], path: string[]): Record<string, string> | null {
  if (segments.length !== path.length) return null;
  const params: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    const text = path[index] ?? '';
    if (segment.kind === 'param') {
      if (text === '') return null;
      params[segment.name] = text;
    } else if (segment.text !== text) return null;
  }
  return params;
}

/**
 * Finds the page of a URL's (percent-encoded) pathname. Params come decoded, so handles in any script
 * work. A trailing slash is a redirect to the path without; malformed encoding matches nothing.
 */
export function matchRoute(releases: ReleaseSet, pathname: string): RouteMatch {
  if (pathname.length > 1 && pathname.endsWith('/')) {
    // Leading slashes collapse too: "//elsewhere.example/" must not become a redirect to a host.
    return { kind: 'redirect', pathname: `/${pathname.replace(/^\/+|\/+$/g, '')}` };
  }
  const path = pathname === '/' ? [] : decodeSegments(pathname);
  if (!path) return { kind: 'none' };
  for (const { segments, release, route } of tableOf(releases)) {
    const params = matchSegments(segments, path);
    if (params) return { kind: 'page', release, route, params };
  }
  return { kind: 'none' };
}
