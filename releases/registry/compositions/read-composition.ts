import type { Queryable } from '@tessera/bff-kit/database';
import type { CompositionView } from '@tessera/releases/registry-api';
import { compositionState, type PartState } from './composition-state.ts';

interface Row {
  releases: Record<string, string>;
  firstSeen: Date;
  lastSeen: Date;
  parts: PartState[];
}

/** What a page was made of and what became of it; null when no shell reported it. */
export async function readComposition(
  q: Queryable,
  id: string,
  o: { now: Date; retentionDays: number },
): Promise<CompositionView | null> {
  const since = new Date(o.now.getTime() - o.retentionDays * 86_400_000);
  const [row] = await q.query<Row>(
    'compositions/read',
    `select k.releases, k.first_seen as "firstSeen", k.last_seen as "lastSeen",
       (select coalesce(json_agg(case
          when r.id is null or r.removed_at is not null then 'missing'
          when r.withdrawn_at is not null then 'withdrawn'
          when l.id is not null or c.number is not null then 'served'
          when greatest(r.uploaded_at, r.last_served_at) > $2 then 'kept'
          else 'missing' end), '[]')
        from jsonb_each_text(k.releases) as part (name, id)
        left join release r on r.name = part.name and r.id = part.id
        left join live l on l.name = part.name and l.id = part.id
        left join canary c on c.name = part.name and c.id = part.id and c.state = 'running'
       ) as parts
     from composition k where k.id = $1`,
    [id, since],
  );
  if (row === undefined) return null;
  return {
    id,
    releases: row.releases,
    firstSeen: row.firstSeen.toISOString(),
    lastSeen: row.lastSeen.toISOString(),
    state: compositionState(row.parts),
  };
}
