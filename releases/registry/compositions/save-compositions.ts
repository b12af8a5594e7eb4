import type { Queryable } from '@tessera/bff-kit/database';

export interface SeenComposition {
  id: string;
  releases: Record<string, string>;
}

/** Longer than any link to a page's composition is useful. */
const keptFor = '90 days';

/** Notes compositions that pages were put together from, and when last. */
export async function saveCompositions(
  db: Queryable,
  compositions: readonly SeenComposition[],
  now: Date,
): Promise<void> {
  await db.query(
    'compositions/save',
    // In the order of ids: two shells that report the same ones cannot wait for one another.
    `insert into composition (id, releases, first_seen, last_seen)
     select distinct on (id) id, releases, $2::timestamptz, $2::timestamptz
     from jsonb_to_recordset($1) as seen (id text, releases jsonb)
     order by id
     on conflict (id) do update set last_seen = greatest(composition.last_seen, excluded.last_seen)`,
    [JSON.stringify(compositions), now],
  );
  await db.query(
    'compositions/forget',
    `delete from composition where last_seen < $1::timestamptz - interval '${keptFor}'`,
    [now],
  );
}
