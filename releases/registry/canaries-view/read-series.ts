import type { Queryable } from '@tessera/bff-kit/database';
import type { CanarySeries, SeriesPoint } from '@tessera/releases/registry-api';

const shortestSeconds = 10;
const mostPoints = 360;

const READ = `select floor(extract(epoch from s.at - $2::timestamptz) / $3)::int as slot, s.arm,
    count(distinct coalesce(s.unit, s.view)) filter (where s.kind = 'view') as visitors,
    count(distinct coalesce(s.unit, s.view)) filter (where s.kind = 'error') as errors,
    percentile_disc(0.75) within group (order by s.value) filter (where s.kind = 'lcp') as lcp,
    percentile_disc(0.75) within group (order by s.value) filter (where s.kind = 'inp') as inp,
    percentile_disc(0.75) within group (order by s.value) filter (where s.kind = 'cls') as cls
  from canary_sample s where s.number = $1 group by 1, 2 order by 1`;

interface Row extends SeriesPoint {
  slot: number;
  arm: 'canary' | 'control';
}

/** Seconds of one point: ten, or as many as keep a long canary to a few hundred points. */
export function secondsPerPoint(startedAt: Date, until: Date): number {
  const seconds = (until.getTime() - startedAt.getTime()) / 1000;
  return Math.max(1, Math.ceil(seconds / mostPoints / shortestSeconds)) * shortestSeconds;
}

/** The curves of a canary. Times in which nobody came have no point. */
export async function readSeries(
  q: Queryable,
  canary: { number: number; startedAt: Date; endedAt: Date | null },
  now: Date,
): Promise<CanarySeries> {
  const { number, startedAt, endedAt } = canary;
  const every = secondsPerPoint(startedAt, endedAt ?? now);
  const rows = await q.query<Row>('judge/series', READ, [number, startedAt, every]);
  const points = new Map<number, CanarySeries['points'][number]>();
  for (const { slot, arm, ...figures } of rows) {
    const at = new Date(startedAt.getTime() + slot * every * 1000).toISOString();
    const point = points.get(slot) ?? { at, canary: nobody, control: nobody };
    points.set(slot, { ...point, [arm]: figures });
  }
  return { every, points: [...points.values()] };
}

const nobody: SeriesPoint = { visitors: 0, errors: 0, lcp: null, inp: null, cls: null };
