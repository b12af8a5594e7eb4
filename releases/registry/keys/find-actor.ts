import type { Queryable } from '@tessera/bff-kit/database';
import type { Actor } from './actor.ts';
import { hashKey } from './secret-key.ts';

/** An actor who showed a key. */
export interface KeyHolder extends Actor {
  keyId: string;
}

/** Whose key this is; null when nobody's, or when it was revoked. */
export async function findActor(q: Queryable, key: string): Promise<KeyHolder | null> {
  const [holder] = await q.query<KeyHolder>(
    'releases.key-by-hash',
    'select id as "keyId", name, team from api_key where hash = $1 and revoked_at is null',
    [hashKey(key)],
  );
  return holder ?? null;
}

/** The holder of the key a console session was begun with; null when key or session has ended. */
export async function findSessionActor(
  q: Queryable,
  session: { id: string; keyId: string },
): Promise<KeyHolder | null> {
  const [holder] = await q.query<KeyHolder>(
    'releases.key-of-session',
    `select id as "keyId", name, team from api_key
     where id = $1 and revoked_at is null
       and not exists (select from ended_session where id = $2)`,
    [session.keyId, session.id],
  );
  return holder ?? null;
}
