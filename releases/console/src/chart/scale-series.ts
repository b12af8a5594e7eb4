import type { CanarySeries, SeriesPoint } from '@tessera/releases/registry-api';

export type Measure = 'errors' | 'lcp' | 'inp' | 'cls';

export interface Curve {
  arm: 'canary' | 'control';
  points: { at: number; value: number }[];
}

/** Where "good" ends, ms or score: https://web.dev/articles/vitals */
export const goodUntil: Record<Measure, number | null> = {
  errors: null,
  lcp: 2_500,
  inp: 200,
  cls: 0.1,
};

/**
 * The two curves of a measure: errors as the share of all visitors until then who met one, vitals as 75th percentiles
 * of each moment. Moments in which an arm saw nothing have no point. Errors are summed up because they are rare: a
 * single one would be a mountain in ten seconds.
 */
export function curvesOf({ points }: CanarySeries, measure: Measure): Curve[] {
  return (['canary', 'control'] as const).map((arm) => {
    const valueAt = measure === 'errors' ? errorsUntil() : (point: SeriesPoint) => point[measure];
    return {
      arm,
      points: points.flatMap((point) => {
        const value = valueAt(point[arm]);
        return value === null ? [] : [{ at: Date.parse(point.at), value }];
      }),
    };
  });
}

function errorsUntil(): (point: SeriesPoint) => number | null {
  let [errors, visitors] = [0, 0];
  return (point) => {
    errors += point.errors;
    visitors += point.visitors;
    return point.visitors === 0 ? null : errors / visitors;
  };
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

/** Moves labels apart that would cover each other, as little as that takes. Pixels from the top. */
export function spread(places: number[], least: number): number[] {
  const [first = 0, second] = places;
  if (second === undefined || Math.abs(first - second) >= least) return places;
  const middle = (first + second) / 2;
  const up = first <= second ? -least / 2 : least / 2;
  return [middle + up, middle - up];
}
