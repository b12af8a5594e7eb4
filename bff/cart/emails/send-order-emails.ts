import { createBeacon, type Beacon } from '@tessera/bff-kit/events/signals';
import { sendBatch, type Sending } from './send-batch.ts';

const batchSize = 100;
/** For jobs of another process, and those whose time has come. */
const pollMs = 2_000;
const backoffMs = { first: 500, most: 30_000 };

/**
 * Sends what is in the queue until `signal`. While the mail server is away it is asked with one e-mail at a
 * time, ever more rarely; when it is back, everything follows.
 */
export async function sendOrderEmails(
  o: Sending & { noted: Beacon },
  signal: AbortSignal,
): Promise<void> {
  const never = createBeacon();
  let failures = 0;

  async function work(): Promise<string | null> {
    const seen = o.noted.count;
    const jobs = await o.queue.fetch(failures > 0 ? 1 : batchSize);
    if (jobs.length > 0) return sendBatch(o, jobs, signal);
    await o.noted.changed(seen, pollMs, signal);
    return null;
  }

  while (!signal.aborted) {
    const away = await work().catch((error: unknown) => String(error));
    if (away === null) {
      if (failures > 0) o.logger.info('e-mails are sent again');
      failures = 0;
      continue;
    }
    failures += 1;
    if (failures === 1) o.logger.warn({ reason: away }, 'e-mails cannot be sent, trying on');
    const wait = Math.min(backoffMs.first * 2 ** (failures - 1), backoffMs.most);
    await never.changed(0, wait, signal);
  }
}
