import type { Queryable } from '@tessera/bff-kit/database';
import type { ShareSince } from './share-at.ts';

export interface RunningCanary {
  number: number;
  name: string;
  id: string;
  controlId: string;
  shares: ShareSince[];
}

const READ = `select c.number, c.name, c.id, c.control_id as "controlId",
    (select json_agg(json_build_object('since', s.since, 'share', s.share) order by s.since)
       from canary_share s where s.number = c.number) as shares
  from canary c where c.state = 'running' and c.number = any($1)`;

interface Row extends Omit<RunningCanary, 'shares'> {
  shares: { since: string; share: number }[] | null;
}

/** Those of the named canaries that run, by number. */
export async function readRunningCanaries(
  q: Queryable,
  numbers: number[],
): Promise<Map<number, RunningCanary>> {
  const rows = await q.query<Row>('judge/running-canaries', READ, [numbers]);
  return new Map(
    rows.flatMap(({ shares, ...canary }) =>
      shares === null
        ? []
        : [
            [
              canary.number,
              {
                ...canary,
                shares: shares.map(({ since, share }) => ({ since: new Date(since), share })),
              },
            ] as const,
          ],
    ),
  );
}
