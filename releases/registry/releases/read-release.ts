import { createExpiringCache } from '@tessera/bff-kit/expiring-cache';
import type { Queryable } from '@tessera/bff-kit/database';
import { ReleaseSchema, type Release } from '@tessera/releases/release';

const parsed = createExpiringCache<Release>(500);
/** Releases never change; this only lets go of those nobody asks for. */
const keptMs = 60 * 60 * 1000;

/**
 * The manifest of a stored release; null when there is none, or when its files were removed. It is the
 * same object each time: do not change it.
 */
export async function readManifest(
  q: Queryable,
  name: string,
  id: string,
): Promise<Release | null> {
  const [stored] = await q.query<{ row: string }>(
    'releases.find-stored',
    // Where it is stored and since when: an upload after a removal, or another database, is another one.
    `select current_database() || uploaded_at || name || '@' || id as row
     from release where name = $1 and id = $2 and removed_at is null`,
    [name, id],
  );
  if (stored === undefined) return null;
  const known = parsed.get(stored.row);
  if (known !== undefined) return known;
  const [read] = await q.query<{ manifest: unknown }>(
    'releases.read-manifest',
    'select manifest from release where name = $1 and id = $2',
    [name, id],
  );
  const release = ReleaseSchema.parse(read?.manifest);
  parsed.set(stored.row, release, Date.now() + keptMs);
  return release;
}
