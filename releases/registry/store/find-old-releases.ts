import type { Queryable } from '@tessera/bff-kit/database';

export interface ReleaseName {
  name: string;
  id: string;
}

/** So many of a micro-frontend are always kept to go back to: uploaded last, and live last. */
const keptForRollback = 3;

/**
 * Releases whose files nobody needs: not live, in no running canary, in no link that somebody may still open, last
 * served (or uploaded, if never) before the given time, and not among those one would go back to.
 */
export function findOldReleases(q: Queryable, before: Date): Promise<ReleaseName[]> {
  return q.query<ReleaseName>(
    'releases.find-old',
    `with uploaded as (
       select name, id, row_number() over (partition by name order by uploaded_at desc, id) as place
       from release where removed_at is null),
     was_live as (
       select name, id, row_number() over (partition by name order by max(seq) desc) as place
       from live_change where id is not null and action in ('deploy', 'rollback', 'promote')
       group by name, id),
     served as (
       select r.name, r.id, greatest(r.uploaded_at, r.last_served_at,
         (select max(c.ended_at) from canary c where c.name = r.name and r.id in (c.id, c.control_id))
       ) as at
       from release r where r.removed_at is null)
     select s.name, s.id from served s
     where s.at < $1
       and not exists (select from live l where l.name = s.name and l.id = s.id)
       and not exists (select from canary c where c.name = s.name and s.id in (c.id, c.control_id)
                         and c.state = 'running')
       and not exists (select from override o
                       where o.releases -> s.name ->> 'id' = s.id and o.expires_at > now())
       and not exists (select from uploaded u where u.name = s.name and u.id = s.id and u.place <= $2)
       and not exists (select from was_live w where w.name = s.name and w.id = s.id and w.place <= $2)
     order by s.name, s.id`,
    [before, keptForRollback],
  );
}
