import type { Database, Transaction } from '@tessera/bff-kit/database';
import type { BeaconRecord } from '@tessera/releases/beacon';
import { vitals } from '../judge/settings.ts';
import { readRecord, toObservations, type FirstVisit, type Sighting } from './read-record.ts';
import { readRunningCanaries } from './running-canaries.ts';

/** Any number will do as long as nobody else locks it in the same database. */
const writersLock = 7_355_630;

const FIRST_VISITS = `select distinct on (o.number, o.unit) o.number, o.unit, o.arm, o.share, o.fresh
  from canary_observation o
  join unnest($1::bigint[], $2::text[]) as asked (number, unit) using (number, unit)
  where o.metric in ('control', 'canary')
  order by o.number, o.unit, o.seq`;

const OBSERVE = `insert into canary_observation
    (number, unit, metric, arm, share, fresh, value, message, fragment)
  select number, unit, metric, arm, share, fresh, value, message, fragment
  from rows from (jsonb_to_recordset($1::jsonb) as (number bigint, unit text, metric text, arm text,
    share double precision, fresh boolean, value double precision, message text, fragment text))
    with ordinality as o (number, unit, metric, arm, share, fresh, value, message, fragment, place)
  order by place
  on conflict (number, unit, metric) do nothing`;

const SAMPLE = `insert into canary_sample (number, view, kind, arm, at, unit, value)
  select * from jsonb_to_recordset($1::jsonb) as s (number bigint, view text, kind text, arm text,
    at timestamptz, unit text, value double precision)
  on conflict do nothing`;

/**
 * Stores what beacons say of running canaries. The same beacon twice adds nothing.
 *
 * @returns how many records were of a running canary
 */
export async function storeBeacons(
  db: Database,
  records: readonly BeaconRecord[],
  now: Date,
): Promise<number> {
  const numbers = new Set(
    records.flatMap(({ releases }) =>
      Object.values(releases).flatMap(({ canary }) => canary ?? []),
    ),
  );
  // Mostly no canary runs: then beacons cost no query.
  if (numbers.size === 0) return 0;
  return db.transaction(async (tx) => {
    // Numbers drawn side by side can be committed out of order, and the judge, who reads forwards, would miss some.
    await tx.query('judge/writers-lock', 'select pg_advisory_xact_lock($1)', [writersLock]);
    const canaries = await readRunningCanaries(tx, [...numbers]);
    const sightings = records.flatMap((record) => readRecord(record, canaries, now));
    if (sightings.length === 0) return 0;
    await storeObservations(tx, sightings);
    await tx.query('judge/sample', SAMPLE, [JSON.stringify(sightings.flatMap(samplesOf))]);
    return new Set(sightings.map(({ view }) => view)).size;
  });
}

async function storeObservations(tx: Transaction, sightings: Sighting[]): Promise<void> {
  const known = await tx.query<FirstVisit>('judge/first-visits', FIRST_VISITS, [
    sightings.map(({ number }) => number),
    sightings.map(({ unit }) => unit),
  ]);
  const observations = toObservations(sightings, known);
  await tx.query('judge/observe', OBSERVE, [JSON.stringify(observations)]);
}

function samplesOf(sighting: Sighting) {
  const { number, view, arm, at, unit, error } = sighting;
  const base = { number, view, arm, at, unit, value: null };
  return [
    { ...base, kind: 'view' },
    ...(error === null ? [] : [{ ...base, kind: 'error' }]),
    ...vitals.flatMap((kind) => {
      const value = sighting.vitals[kind];
      return value === undefined ? [] : [{ ...base, kind, value }];
    }),
  ];
}
