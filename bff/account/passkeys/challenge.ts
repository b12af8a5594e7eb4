import type { Queryable } from '@tessera/bff-kit/database';

const seconds = 5 * 60;

/** Who may answer a challenge: this browser; to add a passkey, this account as well. */
export interface Challenged {
  visitorId: string;
  accountId: string | null;
}

export async function keepChallenge(
  db: Queryable,
  challenge: string,
  { visitorId, accountId }: Challenged,
): Promise<void> {
  await db.query(
    'account.passkey.keep-challenge',
    `with expired as (delete from passkey_challenge where expires_at < now())
     insert into passkey_challenge (challenge, visitor_id, account_id, expires_at)
     values ($1, $2, $3, now() + make_interval(secs => $4))`,
    [challenge, visitorId, accountId, seconds],
  );
}

/** Uses a challenge up; false when it is not this one's, too old, or used. */
export async function takeChallenge(
  db: Queryable,
  challenge: string,
  { visitorId, accountId }: Challenged,
): Promise<boolean> {
  const rows = await db.query(
    'account.passkey.take-challenge',
    `delete from passkey_challenge
     where challenge = $1 and visitor_id = $2 and account_id is not distinct from $3
       and expires_at > now() returning 1`,
    [challenge, visitorId, accountId],
  );
  return rows.length > 0;
}
