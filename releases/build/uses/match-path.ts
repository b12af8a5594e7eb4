import { unknown } from './text-of.ts';

/** Segments of a called path, without its query. null: a segment that only the running program knows. */
function segmentsOf(path: string): (string | null)[] {
  const segments = (path.split(/[?#]/)[0] ?? '').split('/').slice(1);
  return segments.map((segment, index) => {
    if (segment === unknown) return null;
    // `/products${search}`: what follows a whole last segment is a query.
    const isLast = index === segments.length - 1;
    return isLast && segment.endsWith(unknown) ? segment.slice(0, -1) : segment;
  });
}

/** How exactly a called path names a path of a contract; -1 when it does not. */
function closeness(called: (string | null)[], template: string): number {
  const offered = template.split('/').slice(1);
  if (offered.length !== called.length) return -1;
  let sum = 0;
  for (const [index, segment] of offered.entries()) {
    const wanted = called[index];
    const isParameter = /^\{.+\}$/.test(segment);
    if (wanted === segment || (wanted === null && isParameter)) sum += 1;
    else if (wanted !== null && !isParameter) return -1;
  }
  return sum;
}

/** Which paths of a contract a called path may mean: those that fit best, or none. */
export function matchPath(called: string, templates: readonly string[]): string[] {
  const segments = segmentsOf(called);
  const ranked = templates
    .map((template) => ({ template, sum: closeness(segments, template) }))
    .filter(({ sum }) => sum >= 0);
  const best = Math.max(...ranked.map(({ sum }) => sum));
  return ranked.filter(({ sum }) => sum === best).map(({ template }) => template);
}
