import { z } from '@hono/zod-openapi';
import type { Queryable } from '@tessera/bff-kit/database';
import { describeDevice } from './describe-device.ts';

export const SessionSchema = z
  .object({
    id: z.string(),
    /** whether it is the session of the request */
    current: z.boolean(),
    device: z.string().nullable().openapi({ example: 'Chrome on Windows' }),
    browser: z.string().nullable().openapi({ example: 'Chrome' }),
    system: z.string().nullable().openapi({ example: 'Windows' }),
    signedInAt: z.iso.datetime(),
    lastUsedAt: z.iso.datetime(),
  })
  .openapi('Session');

export type Session = z.infer<typeof SessionSchema>;

interface Row {
  id: string;
  user_agent: string | null;
  created_at: Date;
  last_used_at: Date;
}

/** An account's sessions that have not expired: the given one first, then by their last use. */
export async function readSessions(
  db: Queryable,
  accountId: string,
  currentId: string,
): Promise<Session[]> {
  const rows = await db.query<Row>(
    'account.session.list',
    `select id, user_agent, created_at, last_used_at from session
     where user_id = $1 and expires_at > now()
     order by id = $2 desc, last_used_at desc, id`,
    [accountId, currentId],
  );
  return rows.map((row) => ({
    id: row.id,
    current: row.id === currentId,
    ...describeDevice(row.user_agent),
    signedInAt: row.created_at.toISOString(),
    lastUsedAt: row.last_used_at.toISOString(),
  }));
}
