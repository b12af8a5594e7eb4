import type { Queryable } from '@tessera/bff-kit/database';
import type { LiveChange } from '@tessera/releases/registry-api';

const shown = 100;

/** What changed for visitors, newest first. */
export async function readHistory(q: Queryable, name: string | null): Promise<LiveChange[]> {
  const rows = await q.query<Omit<LiveChange, 'at'> & { at: Date }>(
    'status/history',
    `select seq, at, name, action, id, previous_id as "previousId", actor, reason
     from live_change where $1::text is null or name = $1 order by seq desc limit ${shown}`,
    [name],
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
