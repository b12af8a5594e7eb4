import type { Database } from '@tessera/bff-kit/database';
import { emailQueue, jobSchema } from './email-queue.ts';
import { emailCursor } from './note-order-events.ts';

/** Whether nothing is left to note and nothing left to send. */
export async function isSettled(db: Database): Promise<boolean> {
  const [row] = await db.query<{ settled: boolean }>(
    'cart/emails-settled',
    `SELECT NOT EXISTS (SELECT FROM kit.outbox WHERE pos IS NULL)
       AND NOT EXISTS (
         SELECT FROM kit.outbox
         WHERE pos > coalesce((SELECT pos FROM kit.cursor WHERE consumer = $1), 0))
       AND NOT EXISTS (SELECT FROM ${jobSchema}.job WHERE name = $2 AND state < 'completed')
       AS settled`,
    [emailCursor, emailQueue],
  );
  return row?.settled === true;
}
