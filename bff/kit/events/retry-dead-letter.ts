import type { Database } from '../database.ts';
import { Unavailable } from '../unavailable.ts';
import { lockCursor } from './cursor.ts';
import { noteFailedRetry, removeWaiting } from './dead-letters.ts';
import type { PageHandler } from './page-handler.ts';

export type Retried =
  | { outcome: 'projected' }
  | { outcome: 'failed'; error: string }
  /** somebody else retried or discarded it meanwhile */
  | { outcome: 'gone' };

/**
 * Hands a dead letter to its consumer's handler again and removes it in the same transaction. If it fails again, it
 * stays, with the new error. The cursor is locked as in every projection, so handlers run one at a time.
 *
 * Newer events of the same subject may have been projected since: the handler must tell by the event's version.
 *
 * @throws {Unavailable} when the database is away; the dead letter is as it was then
 */
export async function retryDeadLetter(
  db: Database,
  consumer: { name: string; handle: PageHandler },
  id: number,
): Promise<Retried> {
  try {
    return await db.transaction(async (tx) => {
      await lockCursor(tx, consumer.name);
      const event = await removeWaiting(tx, id);
      if (event === undefined) return { outcome: 'gone' };
      await consumer.handle(tx, [event]);
      return { outcome: 'projected' };
    });
  } catch (error) {
    if (error instanceof Unavailable) throw error;
    await noteFailedRetry(db, id, error);
    return { outcome: 'failed', error: String(error) };
  }
}
