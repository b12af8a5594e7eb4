import type { Queryable } from '@tessera/bff-kit/database';
import type { Fault } from '@tessera/releases/fault';

interface Row extends Omit<Fault, 'until'> {
  until: Date;
}

/** Drills that are on for everybody now, oldest first. */
export async function readFaults(q: Queryable, now: Date): Promise<Fault[]> {
  const rows = await q.query<Row>(
    'faults/read',
    'select id, kind, target, ms, until from fault where until > $1 order by made_at, id',
    [now],
  );
  return rows.map((row) => ({ ...row, until: row.until.toISOString() }));
}
