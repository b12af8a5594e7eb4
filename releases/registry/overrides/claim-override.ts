import type { Queryable } from '@tessera/bff-kit/database';

/** taken: somebody else opened it first. unknown: there is no such link, or it has expired. */
export type Claim = 'claimed' | 'taken' | 'unknown';

/**
 * The first visitor who opens a link has it; of two at once, one. The same visitor may open it again.
 *
 * @param o.visitor a hash of who opens it
 */
export async function claimOverride(
  q: Queryable,
  o: { jti: string; visitor: string; now: Date },
): Promise<Claim> {
  const claimed = await q.query(
    'overrides/claim',
    `update override set claimed_by = $2, claimed_at = coalesce(claimed_at, $3)
     where jti = $1 and expires_at > $3 and (claimed_by is null or claimed_by = $2)
     returning jti`,
    [o.jti, o.visitor, o.now],
  );
  if (claimed.length > 0) return 'claimed';
  const known = await q.query(
    'overrides/known',
    'select 1 from override where jti = $1 and expires_at > $2',
    [o.jti, o.now],
  );
  return known.length > 0 ? 'taken' : 'unknown';
}
