import type { Queryable } from '@tessera/bff-kit/database';
import type { Release } from '@tessera/releases/release';
import { readManifest } from '../releases/read-release.ts';
import { refuse, type Outcome } from './outcome.ts';

export interface ReleaseState {
  name: string;
  id: string;
  withdrawnReason: string | null;
  withdrawn: boolean;
  manifest: Release;
}

interface Row {
  name: string;
  id: string;
  withdrawn: boolean;
  withdrawnReason: string | null;
  removed: boolean;
}

/** Whether releases can be served, by micro-frontend; refused with words when one is not stored. */
export async function readReleaseStates(
  q: Queryable,
  releases: Record<string, string>,
): Promise<Outcome<ReleaseState[]>> {
  const rows = await q.query<Row>(
    'live/release-states',
    `select r.name, r.id, r.withdrawn_at is not null as withdrawn,
            r.withdrawn_reason as "withdrawnReason", r.removed_at is not null as removed
     from release r join jsonb_each_text($1) as wanted (name, id)
       on wanted.name = r.name and wanted.id = r.id`,
    [JSON.stringify(releases)],
  );
  const states: ReleaseState[] = [];
  for (const [name, id] of Object.entries(releases)) {
    const row = rows.find((each) => each.name === name);
    const label = `${name}@${id}`;
    if (row === undefined) {
      return refuse(
        404,
        'unknown-release',
        `${label} is not stored here, so nothing was changed. Upload it first: npx tessera release ${name}.`,
      );
    }
    const manifest = row.removed ? null : await readManifest(q, name, id);
    if (manifest === null) {
      return refuse(
        409,
        'release-removed',
        `The files of ${label} were removed long after it was last served, so nothing was changed. Release it again from its commit.`,
      );
    }
    states.push({ ...row, manifest });
  }
  return { done: states };
}
