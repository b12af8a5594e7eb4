import type { Queryable } from '@tessera/bff-kit/database';
import type { ReleaseEntry } from '@tessera/releases/registry-api';

interface EntryRow extends Omit<ReleaseEntry, 'uploadedAt' | 'bytes'> {
  uploadedAt: Date;
  js: number;
  css: number;
}

/**
 * Releases as lists show them, newest upload first.
 *
 * @param which of one micro-frontend, one release, or all
 * @returns `bytes` are what all its code weighs on the wire, brotli
 */
export async function listEntries(
  q: Queryable,
  which: { name?: string; id?: string } = {},
): Promise<ReleaseEntry[]> {
  const rows = await q.query<EntryRow>(
    'releases.list-entries',
    `select r.name, r.id, r.manifest ->> 'version' as version, r.manifest ->> 'commit' as commit,
       r.manifest ->> 'builtAt' as "builtAt", r.uploaded_at as "uploadedAt",
       r.uploaded_by as "uploadedBy", r.withdrawn_reason as "withdrawnReason",
       case
         when r.removed_at is not null then 'removed'
         when live.id is not null then 'live'
         when canary.number is not null then 'canary'
         when r.withdrawn_at is not null then 'withdrawn'
         else 'kept' end as state,
       weight.js, weight.css
     from release r
     left join live on live.name = r.name and live.id = r.id
     left join canary on canary.name = r.name and canary.id = r.id and canary.state = 'running'
     cross join lateral (
       select coalesce(sum(value::int) filter (where key like '%.js'), 0)::int as js,
         coalesce(sum(value::int) filter (where key like '%.css'), 0)::int as css
       from jsonb_each_text(r.compressed)) weight
     where ($1::text is null or r.name = $1) and ($2::text is null or r.id = $2)
     order by r.uploaded_at desc, r.id`,
    [which.name ?? null, which.id ?? null],
  );
  return rows.map(({ js, css, uploadedAt, ...row }) => ({
    ...row,
    uploadedAt: uploadedAt.toISOString(),
    bytes: { js, css },
  }));
}
