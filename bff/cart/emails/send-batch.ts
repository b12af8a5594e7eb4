import type { Database } from '@tessera/bff-kit/database';
import type { Logger } from '@tessera/bff-kit/logger';
import { gather } from '@tessera/bff-kit/mail/gather';
import type { Delivery, Mailer } from '@tessera/bff-kit/mail/mail';
import { claimEmails, type ClaimedEmail, type EmailJob } from './claim-emails.ts';
import { composeOrderEmail } from './compose-order-email.ts';
import { decideResult } from './decide-result.ts';
import type { EmailQueue } from './email-queue.ts';
import { markEmails, type EmailResult } from './mark-emails.ts';
import { readAnnouncement } from './order-announcement.ts';

export interface Sending {
  db: Database;
  queue: EmailQueue;
  mailer: Mailer;
  publicUrl: string;
  logger: Logger;
  clock: () => Date;
  /** drills end the process here; see `crash-points` of the kit */
  reach?: ((point: string) => void) | undefined;
}

/** Nothing is begun later than this after the fetch: the jobs may soon be somebody else's. */
const beginWithinMs = 30_000;

/**
 * Sends the e-mails of some jobs, a few at a time, and writes down each one as soon as it is sent. When the
 * mail server is away, or this process is asked to stop, the rest is put back.
 *
 * @returns why the mail server counts as away, or null
 */
export async function sendBatch(
  o: Sending,
  jobs: readonly EmailJob[],
  signal: AbortSignal,
): Promise<string | null> {
  const deadline = performance.now() + beginWithinMs;
  const mark = gather(async (results: EmailResult[]) => {
    await markEmails(o.db, results, o.clock());
    return results;
  }, 100);
  const finished: EmailJob[] = [];
  const putOff: EmailJob[] = [];
  let away: string | null = null;

  async function sendOne(email: ClaimedEmail): Promise<void> {
    const delivery = await deliver(o, email);
    o.reach?.('email-sent');
    const result = decideResult(email, delivery);
    await mark(result);
    if (delivery.outcome === 'away') away = delivery.reason;
    if (result.outcome === 'failed') reportFailure(o.logger, email, result);
    (result.outcome === 'again' ? putOff : finished).push(email);
  }

  for (let at = 0; at < jobs.length; at += o.mailer.atOnce) {
    if (away !== null || signal.aborted || performance.now() > deadline) {
      putOff.push(...jobs.slice(at));
      break;
    }
    const some = jobs.slice(at, at + o.mailer.atOnce);
    const claimed = await claimEmails(o.db, some);
    const ids = new Set(claimed.map(({ eventId }) => eventId));
    // Sent before, given up, or with a later attempt: of these the queue forgets only what is still ours.
    finished.push(...some.filter(({ eventId }) => !ids.has(eventId)));
    await Promise.all(claimed.map(sendOne));
  }
  await o.queue.finish(finished);
  await o.queue.putOff(putOff);
  return away;
}

async function deliver(o: Sending, { eventId, type, data }: ClaimedEmail): Promise<Delivery> {
  const read = readAnnouncement({ type, data });
  if (!read.ok) return { outcome: 'refused', reason: read.reason };
  return o.mailer.send({ id: eventId, ...composeOrderEmail(read.announcement, o.publicUrl) });
}

function reportFailure(
  logger: Logger,
  { eventId, type }: ClaimedEmail,
  { error }: EmailResult,
): void {
  logger.error({ eventId, type, reason: error }, 'an e-mail was given up; it stays in order_email');
}
