import type { BeaconEvent, BeaconRecord } from '@tessera/releases/beacon';
import type { CanaryView } from '@tessera/releases/registry-api';

let views = 0;

type Canary = Pick<CanaryView, 'number' | 'name' | 'id' | 'controlId'>;

/** A beacon of one view of a page while a canary runs. */
export function visit(
  canary: Canary,
  o: {
    unit: string;
    bucket: 'canary' | 'control';
    events?: BeaconEvent[];
    at?: Date;
  },
): BeaconRecord {
  views += 1;
  const { unit, bucket, events = [{ kind: 'seen' }], at = new Date() } = o;
  const id = bucket === 'canary' ? canary.id : canary.controlId;
  return {
    view: `view-${views}`,
    composition: 'composition',
    at: at.toISOString(),
    releases: { [canary.name]: { id, bucket, canary: canary.number, unit } },
    events,
  };
}

/**
 * Visits of both arms, mixed as the share says; the first of each arm meet the error.
 *
 * @param o.prefix of the visitors' names, so that a second call brings others
 */
export function visits(
  canary: Canary,
  o: {
    canary: [bad: number, all: number];
    control: [bad: number, all: number];
    error?: BeaconEvent;
    prefix?: string;
    at?: Date;
  },
): BeaconRecord[] {
  const error = o.error ?? { kind: 'error', message: 'TypeError: x is not a function' };
  return (['canary', 'control'] as const)
    .flatMap((bucket) => {
      const [bad, all] = o[bucket];
      return Array.from({ length: all }, (_, index) => ({
        place: (index + 0.5) / all,
        record: visit(canary, {
          unit: `${o.prefix ?? ''}${bucket}-${index}`,
          bucket,
          ...(index < bad && { events: [error] }),
          ...(o.at && { at: o.at }),
        }),
      }));
    })
    .sort((a, b) => a.place - b.place)
    .map(({ record }) => record);
}
