import type { RegistryStatus, Verdict } from '@tessera/releases/registry-api';
import { readRunningCanaries, toCanaryView } from '../canaries/read-canary.ts';
import type { Queryable } from '@tessera/bff-kit/database';
import type { RegistryDeps } from '../deps.ts';
import { readFaults } from '../faults/read-faults.ts';
import { listEntries } from '../releases/list-entries.ts';
import { readVersion } from '../routing/read-routing.ts';

interface Row {
  name: string;
  team: string;
  service: string | null;
  liveId: string | null;
  since: Date | null;
}

/** What is thought of a canary now; null: nothing yet. */
export type ReadVerdict = (q: Queryable, number: number) => Promise<Verdict | null>;

/** Releases of one micro-frontend that the overview shows; GET /releases/:name has all. */
const shownReleases = 30;

/** Everything the console's first page shows, of one moment. */
export function readStatus(
  deps: Pick<RegistryDeps, 'db' | 'now'>,
  readVerdict: ReadVerdict,
): Promise<RegistryStatus> {
  return deps.db.transaction(async (tx) => {
    // One snapshot for all that follows.
    await tx.client.query('set transaction isolation level repeatable read read only');
    const version = await readVersion(tx);
    const rows = await tx.query<Row>(
      'status/micro-frontends',
      `select m.name, m.team, m.service_url as service, l.id as "liveId", l.since
       from micro_frontend m left join live l on l.name = m.name order by m.name`,
    );
    const entries = await listEntries(tx);
    const canaries = await readRunningCanaries(tx);
    const verdicts = new Map<number, Verdict | null>();
    for (const { number } of canaries) verdicts.set(number, await readVerdict(tx, number));
    return {
      version,
      microFrontends: rows.map(({ name, team, service, liveId, since }) => {
        const canary = canaries.find((each) => each.name === name);
        return {
          name,
          team,
          service,
          live: liveId && since ? { id: liveId, since: since.toISOString() } : null,
          canary: canary ? toCanaryView(canary, verdicts.get(canary.number) ?? null) : null,
          releases: entries.filter((entry) => entry.name === name).slice(0, shownReleases),
        };
      }),
      faults: await readFaults(tx, deps.now()),
    };
  });
}
