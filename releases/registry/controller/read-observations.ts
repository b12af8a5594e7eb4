import type { Queryable } from '@tessera/bff-kit/database';
import type { Observation } from '../judge/observation.ts';

export interface NumberedObservation extends Observation {
  seq: number;
}

const READ = `select seq, metric, arm, share, fresh, value, message, fragment
  from canary_observation where number = $1 and seq > $2 order by seq limit $3`;

/** The observations of a canary after one that is known, in their order. */
export function readObservations(
  q: Queryable,
  o: { number: number; after: number; most: number },
): Promise<NumberedObservation[]> {
  return q.query('judge/read-observations', READ, [o.number, o.after, o.most]);
}
