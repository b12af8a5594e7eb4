import type { Queryable } from '@tessera/bff-kit/database';
import type { RoutingTable } from '@tessera/releases/routing-table';

/**
 * The routing table, in one statement and therefore of one moment.
 *
 * @param o.now which faults are over is decided by it
 * @param o.retentionDays how long a page may have been open
 */
export async function readRouting(
  q: Queryable,
  o: { now: Date; retentionDays: number },
): Promise<RoutingTable> {
  const since = new Date(o.now.getTime() - o.retentionDays * 86_400_000);
  const [row] = await q.query<RoutingTable>(
    'routing/read',
    `select
       (select version from routing_version) as version,
       (select coalesce(jsonb_object_agg(m.name, jsonb_build_object(
          'live', l.id,
          'canary', case when c.number is not null then jsonb_build_object(
             'number', c.number, 'id', c.id, 'share', c.plan -> c.step -> 'share', 'salt', c.salt) end,
          'service', m.service_url,
          'withdrawn', (select coalesce(jsonb_agg(r.id order by r.withdrawn_at desc, r.id), '[]')
                        from release r where r.name = m.name and r.withdrawn_at > $1))), '{}')
        from micro_frontend m
        left join live l on l.name = m.name
        left join canary c on c.name = m.name and c.state = 'running') as "microFrontends",
       (select coalesce(jsonb_agg(jsonb_build_object(
          'id', f.id, 'kind', f.kind, 'target', f.target, 'ms', f.ms,
          'until', to_char(f.until at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
          order by f.made_at, f.id), '[]')
        from fault f where f.until > $2) as faults,
       (select coalesce(jsonb_agg(r.name || '@' || r.id order by r.name, r.id), '[]')
        from release r
        where r.removed_at is null and (
          r.last_served_at > $1
          or exists (select from live l where l.name = r.name and l.id = r.id)
          or exists (select from canary c
                     where c.name = r.name and c.id = r.id and c.state = 'running'))) as kept`,
    [since, o.now],
  );
  if (row === undefined) throw new Error('the routing table could not be read');
  return row;
}

/** The version alone. */
export async function readVersion(q: Queryable): Promise<number> {
  const [row] = await q.query<{ version: number }>(
    'routing/version',
    'select version from routing_version',
  );
  if (row === undefined) throw new Error('the table routing_version has lost its row');
  return row.version;
}
