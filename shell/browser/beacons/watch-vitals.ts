import { onCLS, onINP, onLCP, type MetricType } from 'web-vitals';

/** The vitals so far, by name: milliseconds, or the score for `cls`. */
export function watchVitals(): ReadonlyMap<'lcp' | 'inp' | 'cls', number> {
  const values = new Map<'lcp' | 'inp' | 'cls', number>();
  const keep = ({ name, value, navigationType }: MetricType) => {
    // A page that comes back from the back/forward cache measures anew; this view has been told of.
    if (navigationType === 'back-forward-cache') return;
    const kind = name.toLowerCase() as 'lcp' | 'inp' | 'cls';
    values.set(kind, kind === 'cls' ? Math.round(value * 1e4) / 1e4 : Math.round(value));
  };
  const options = { reportAllChanges: true };
  onLCP(keep, options);
  onCLS(keep, options);
  onINP(keep, options);
  return values;
}
