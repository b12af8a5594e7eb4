import type { Queryable } from '@tessera/bff-kit/database';

export async function readLive(q: Queryable, name: string): Promise<string | null> {
  const [row] = await q.query<{ id: string }>('live/read', 'select id from live where name = $1', [
    name,
  ]);
  return row?.id ?? null;
}

/**
 * Makes a release the live one. It counts as good again: pages that run a withdrawn release are told to load
 * anew, which must not happen to what everybody gets.
 */
export async function setLive(tx: Queryable, name: string, id: string): Promise<void> {
  await markServed(tx, name, await readLive(tx, name));
  await tx.query(
    'live/set',
    `insert into live (name, id) values ($1, $2)
     on conflict (name) do update set id = excluded.id, since = now()`,
    [name, id],
  );
  await markGood(tx, name, id);
}

/**
 * When a release began or ceased to be served. In between it is live or a canary, which says the same: nothing
 * needs to be refreshed.
 */
export async function markServed(tx: Queryable, name: string, id: string | null): Promise<void> {
  await tx.query(
    'live/mark-served',
    'update release set last_served_at = now() where name = $1 and id = $2',
    [name, id],
  );
}

/** Somebody serves a release, perhaps one that was withdrawn, because they know better. */
export async function markGood(tx: Queryable, name: string, id: string): Promise<void> {
  await tx.query(
    'live/mark-good',
    `update release set last_served_at = now(), withdrawn_at = null, withdrawn_reason = null
     where name = $1 and id = $2`,
    [name, id],
  );
}
