import type { Queryable } from '@tessera/bff-kit/database';

/** Notes that a session is in use, at most every ten minutes: who looks at the list wants no seconds. */
export async function touchSession(db: Queryable, sessionId: string): Promise<void> {
  await db.query(
    'account.session.touch',
    `update session set last_used_at = now()
     where id = $1 and last_used_at < now() - interval '10 minutes'`,
    [sessionId],
  );
}
