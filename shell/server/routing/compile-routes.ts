import type { Release, ReleaseSet } from '../releases/release.ts';

export type Segment = { kind: 'static'; text: string } | { kind: 'param'; name: string };

export interface CompiledRoute {
  segments: Segment[];
  release: Release;
  route: Release['routes'][number];
}

const compileSegment = (text: string): Segment =>
  text.startsWith(':') ? { kind: 'param', name: text.slice(1) } : { kind: 'static', text };

// Static segments sort before params, from the left: `/products/new` wins over `/products/:handle`.
const rank = (route: CompiledRoute) =>
  route.segments.map((segment) => (segment.kind === 'static' ? '0' : '1')).join('');

/** The routes of all releases of a set, most specific first. */
export function compileRoutes(releases: ReleaseSet): CompiledRoute[] {
  return [...releases.values()]
    .flatMap((release) =>
      release.routes.map((route) => ({
        segments: route.path.split('/').filter(Boolean).map(compileSegment),
        release,
        route,
      })),
    )
    .sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
}
