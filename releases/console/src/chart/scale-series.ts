import type { CanarySeries, SeriesPoint } from '@tessera/releases/registry-api';

export type Measure = 'errors' | 'lcp' | 'inp' | 'cls';

export interface Curve {
  arm: 'canary' | 'control';
  points: { at: number; value: number }[];
}

const valueOf = (point: SeriesPoint, measure: Measure): number | null =>
  measure === 'errors'
    ? point.visitors === 0
      ? null
      : point.errors / point.visitors
    : point[measure];

/**
 * The two curves of a measure: errors as the share of visitors who met one, vitals as 75th percentiles. Moments
 * in which an arm saw nothing have no point.
 */
export function curvesOf({ points }: CanarySeries, measure: Measure): Curve[] {
  return (['canary', 'control'] as const).map((arm) => ({
    arm,
    points: points.flatMap((point) => {
      const value = valueOf(point[arm], measure);
      return value === null ? [] : [{ at: Date.parse(point.at), value }];
    }),
  }));
}

/** First and last moment, and the highest value, of all curves; null without a point. */
export function extentOf(curves: Curve[]): { from: number; to: number; top: number } | null {
  const points = curves.flatMap((curve) => curve.points);
  if (points.length === 0) return null;
  const times = points.map(({ at }) => at);
  return {
    from: Math.min(...times),
    to: Math.max(...times),
    top: Math.max(...points.map(({ value }) => value)),
  };
}
