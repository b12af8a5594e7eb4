import type { Queryable } from '@tessera/bff-kit/database';

/** Days after the end of a canary. */
const forgetVisitorsAfter = 7;
const forgetViewsAfter = 30;

const OBSERVATIONS = `delete from canary_observation o using canary c
  where c.number = o.number and c.ended_at < $1::timestamptz - make_interval(days => $2)`;
const UNITS = `update canary_sample s set unit = null from canary c
  where c.number = s.number and s.unit is not null
    and c.ended_at < $1::timestamptz - make_interval(days => $2)`;
const SAMPLES = `delete from canary_sample s using canary c
  where c.number = s.number and c.ended_at < $1::timestamptz - make_interval(days => $2)`;

/** Deletes what is known of single visitors of canaries that are over; verdicts and reasons stay. */
export async function forgetVisitors(q: Queryable, now: Date): Promise<void> {
  await q.query('judge/forget-observations', OBSERVATIONS, [now, forgetVisitorsAfter]);
  await q.query('judge/forget-units', UNITS, [now, forgetVisitorsAfter]);
  await q.query('judge/forget-samples', SAMPLES, [now, forgetViewsAfter]);
}
