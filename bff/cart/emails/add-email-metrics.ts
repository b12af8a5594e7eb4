import type { Database } from '@tessera/bff-kit/database';
import type { Metrics } from '@tessera/bff-kit/metrics';
import { emailQueue, jobSchema } from './email-queue.ts';

/** How e-mails are doing, asked of the database at each scrape, so every process tells the same. */
export function addEmailMetrics(metrics: Metrics, db: Database): void {
  metrics.gauge('cart_emails_failed', 'E-mails that were given up and wait for a person.', () =>
    count(
      db,
      'cart/emails-failed',
      'SELECT count(*) AS n FROM order_email WHERE failed_at IS NOT NULL',
    ),
  );
  metrics.gauge('cart_emails_waiting', 'E-mails that are noted and not sent yet.', () =>
    count(
      db,
      'cart/emails-waiting',
      `SELECT count(*) AS n FROM ${jobSchema}.job WHERE name = '${emailQueue}' AND state < 'completed'`,
    ),
  );
}

async function count(db: Database, name: string, text: string): Promise<number> {
  const [row] = await db.query<{ n: number }>(name, text);
  return row?.n ?? 0;
}
