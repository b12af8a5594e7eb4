import { isDeepStrictEqual } from 'node:util';
import type { Database, Transaction } from '@tessera/bff-kit/database';
import { integrityOf } from '@tessera/releases/hash-folder';
import { ReleaseSchema, type Release } from '@tessera/releases/release';
import { writeAudit } from '../audit/write-audit.ts';
import type { Actor } from '../keys/actor.ts';
import type { AssetStore } from '../store/asset-store.ts';
import { lockRelease } from '../store/lock-release.ts';
import { serverBundle } from './check-upload.ts';

/** unchanged: it was stored already. differs: another release is stored under that id. */
export type StoreResult = 'stored' | 'unchanged' | 'differs';

interface StoredRow {
  manifest: unknown;
  serverIntegrity: string;
  removed: boolean;
}

/**
 * Stores a checked release: files, then the row that makes it visible, with its line in the audit log.
 * Two uploads of the same id go one after the other.
 */
export function storeRelease(
  o: { db: Database; store: AssetStore },
  upload: { release: Release; files: ReadonlyMap<string, Uint8Array>; actor: Actor },
): Promise<StoreResult> {
  const { release, files, actor } = upload;
  const { name, id } = release;
  const serverIntegrity = integrityOf(files.get(serverBundle) ?? new Uint8Array());
  return o.db.transaction(async (tx) => {
    await lockRelease(tx, name, id);
    const known = await readStored(tx, name, id);
    if (known && !isSame(known, release, serverIntegrity)) return 'differs';
    if (known && !known.removed) return 'unchanged';
    await o.store.put(name, id, files);
    await tx.query(
      'releases.insert-release',
      `insert into release (name, id, manifest, uploaded_by, server_integrity, compressed)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (name, id) do update set removed_at = null, files_left = false, uploaded_at = now(),
         uploaded_by = excluded.uploaded_by`,
      [name, id, release, actor.name, serverIntegrity, compressedSizes(release, files)],
    );
    await writeAudit(tx, { actor: actor.name, action: 'upload', subject: `${name}@${id}` });
    return 'stored';
  });
}

async function readStored(
  tx: Transaction,
  name: string,
  id: string,
): Promise<StoredRow | undefined> {
  const [row] = await tx.query<StoredRow>(
    'releases.stored-release',
    `select manifest, server_integrity as "serverIntegrity", removed_at is not null as removed
     from release where name = $1 and id = $2`,
    [name, id],
  );
  return row;
}

/** When and from which commit it was built does not matter: the same code may be built twice. */
function isSame(stored: StoredRow, release: Release, serverIntegrity: string): boolean {
  const code = ({ builtAt: _builtAt, commit: _commit, ...rest }: Release) => rest;
  return (
    stored.serverIntegrity === serverIntegrity &&
    isDeepStrictEqual(code(ReleaseSchema.parse(stored.manifest)), code(release))
  );
}

function compressedSizes(
  release: Release,
  files: ReadonlyMap<string, Uint8Array>,
): Record<string, number> {
  const sizes = Object.entries(release.assets).map(([asset, { bytes }]) => [
    asset,
    files.get(`client/${asset}.br`)?.length ?? bytes,
  ]);
  return Object.fromEntries(sizes);
}
