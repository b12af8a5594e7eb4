import type { Queryable } from '@tessera/bff-kit/database';

/**
 * Ends an account's sessions: all of them, or all but one. A signed-out browser is a guest with its next
 * request here; the shell, which remembers who is who, follows within half a minute.
 */
export async function endSessions(
  tx: Queryable,
  { accountId, keep = null }: { accountId: string; keep?: string | null },
): Promise<void> {
  await tx.query(
    'account.session.end-all',
    'delete from session where user_id = $1 and id is distinct from $2',
    [accountId, keep],
  );
}
