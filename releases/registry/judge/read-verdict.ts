import type { Queryable } from '@tessera/bff-kit/database';
import type { Verdict } from '@tessera/releases/registry-api';

/** The latest verdict on a canary, the last one when it is over; null before the first. */
export async function readVerdict(q: Queryable, number: number): Promise<Verdict | null> {
  const [row] = await q.query<{ verdict: Verdict }>(
    'judge/read-verdict',
    'select verdict from canary_verdict where number = $1',
    [number],
  );
  return row?.verdict ?? null;
}
