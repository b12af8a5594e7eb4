import type { Queryable } from '@tessera/bff-kit/database';

/** Somebody has shown that they read the address. One that was changed since stays unproven. */
export async function proveAddress(
  tx: Queryable,
  { accountId, email }: { accountId: string; email: string },
): Promise<void> {
  await tx.query(
    'account.identity.prove-address',
    'update identity set email_verified = true, updated_at = now() where id = $1 and email = $2',
    [accountId, email],
  );
}
