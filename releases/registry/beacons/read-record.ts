import type { BeaconEvent, BeaconEventKind, BeaconRecord } from '@tessera/releases/beacon';
import type { Arm, Observation } from '../judge/observation.ts';
import { vitals, type Vital } from '../judge/settings.ts';
import type { RunningCanary } from './running-canaries.ts';
import { shareAt } from './share-at.ts';

/** One visitor in one canary, as one beacon tells of it. */
export interface Sighting {
  number: number;
  unit: string;
  view: string;
  at: Date;
  arm: Arm;
  share: number;
  isSettled: boolean;
  error: { message: string | null; fragment: string | null } | null;
  /** The page was looked at, and nothing was wrong until then. */
  isFine: boolean;
  vitals: Partial<Record<Vital, number>>;
}

const errorKinds: ReadonlySet<BeaconEventKind> = new Set([
  'error',
  'rejection',
  'fragment-error',
  'hydration',
  'remote-failed',
  'fragment-failed',
]);

/**
 * What a beacon says of canaries that run. Releases by override, of no canary or of an unknown one say nothing, and
 * neither does a record whose release is not the one of its arm.
 *
 * Every error of the page counts, whichever micro-frontend it is put down to: a bad release can break its
 * neighbours, and errors that have nothing to do with it fall on both arms alike.
 */
export function readRecord(
  record: BeaconRecord,
  canaries: ReadonlyMap<number, RunningCanary>,
  now: Date,
): Sighting[] {
  const at = new Date(Math.min(Date.parse(record.at), now.getTime()));
  return Object.entries(record.releases).flatMap(([name, { id, bucket, canary, unit }]) => {
    const running = canary === null ? undefined : canaries.get(canary);
    if (running === undefined || unit === null || running.name !== name) return [];
    if (bucket !== 'canary' && bucket !== 'control') return [];
    if (id !== (bucket === 'canary' ? running.id : running.controlId)) return [];
    return [
      {
        number: running.number,
        unit,
        view: record.view,
        at,
        arm: bucket,
        ...shareAt(running.shares, at),
        error: firstError(record.events),
        isFine: record.events.some(({ kind }) => kind === 'seen'),
        vitals: firstVitals(record.events),
      },
    ];
  });
}

function firstError(events: BeaconEvent[]): Sighting['error'] {
  const event = events.find(({ kind }) => errorKinds.has(kind));
  if (event === undefined) return null;
  return {
    message: event.message ?? `${event.kind} without a message`,
    fragment: event.fragment ?? event.owner ?? null,
  };
}

function firstVitals(events: BeaconEvent[]): Sighting['vitals'] {
  const found: Sighting['vitals'] = {};
  for (const vital of vitals) {
    const value = events.find(({ kind }) => kind === vital)?.value;
    if (value !== undefined) found[vital] = value;
  }
  return found;
}

export interface StoredObservation extends Observation {
  number: number;
  unit: string;
}

/** A visit that is known: which arm a visitor was in first, and under which share. */
export type FirstVisit = Pick<StoredObservation, 'number' | 'unit' | 'arm' | 'share' | 'fresh'>;

const keyOf = (of: { number: number; unit: string }) => `${of.number} ${of.unit}`;

/**
 * The observations in a number of sightings. Repeats are not filtered: the table keeps the first of each.
 *
 * @param known first visits of these visitors that are stored already
 */
export function toObservations(
  sightings: readonly Sighting[],
  known: readonly FirstVisit[],
): StoredObservation[] {
  const first = new Map(known.map((visit) => [keyOf(visit), visit]));
  return sightings.flatMap((sighting) => {
    const { number, unit, arm, share } = sighting;
    const base = { number, unit, arm, share, value: null, message: null, fragment: null };
    const visit = first.get(keyOf(sighting));
    const isNew = visit === undefined;
    const seen: StoredObservation[] = [
      { ...base, metric: arm, fresh: isNew && sighting.isSettled },
    ];
    if (isNew) first.set(keyOf(sighting), { ...base, fresh: sighting.isSettled });
    const isFresh = isNew
      ? sighting.isSettled
      : visit.fresh && visit.arm === arm && visit.share === share;
    if (sighting.error !== null) {
      seen.push({ ...base, metric: 'error', fresh: isFresh, ...sighting.error });
    }
    if (sighting.error !== null || sighting.isFine) {
      const value = sighting.error === null ? 0 : 1;
      seen.push({ ...base, metric: 'outcome', fresh: isFresh, value });
    }
    for (const vital of vitals) {
      const value = sighting.vitals[vital];
      if (value !== undefined) seen.push({ ...base, metric: vital, fresh: isFresh, value });
    }
    return seen;
  });
}
