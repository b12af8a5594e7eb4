import type { Database } from '@tessera/bff-kit/database';
import { writeAudit } from '../audit/write-audit.ts';
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
    const [changed] = await tx.query(
      'releases.ensure-operator-key',
      `insert into api_key (team, name, hash, from_config) values (null, 'operator', $1, true)
       on conflict (hash) do update set revoked_at = null, team = null, from_config = true
       where api_key.revoked_at is not null or not api_key.from_config
       returning 1`,
      [hash],
    );
    if (changed) await writeAudit(tx, { actor: 'environment', action: 'operator-key' });
  });
}
