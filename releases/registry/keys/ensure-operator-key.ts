import type { Database } from '@tessera/bff-kit/database';
import { hashKey } from './secret-key.ts';

/** Makes the key of the environment the operator's key, and ends the one that was there before. */
export async function ensureOperatorKey(db: Database, key: string): Promise<void> {
  await db.transaction(async (tx) => {
    const hash = hashKey(key);
    await tx.query(
      'releases.end-former-operator-keys',
      'update api_key set revoked_at = now() where from_config and hash <> $1 and revoked_at is null',
      [hash],
    );
    await tx.query(
      'releases.ensure-operator-key',
      `insert into api_key (team, name, hash, from_config) values (null, 'operator', $1, true)
       on conflict (hash) do update set revoked_at = null, team = null, from_config = true`,
      [hash],
    );
  });
}
