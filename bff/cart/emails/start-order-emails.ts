import type { Database } from '@tessera/bff-kit/database';
import { createBeacon, signalsOf } from '@tessera/bff-kit/events/signals';
import type { Logger } from '@tessera/bff-kit/logger';
import type { Mailer } from '@tessera/bff-kit/mail/mail';
import { createEmailQueue, queueTimes, type QueueTimes } from './email-queue.ts';
import { followOrderEvents } from './follow-order-events.ts';
import { isSettled } from './is-settled.ts';
import { sendOrderEmails } from './send-order-emails.ts';

export interface OrderEmails {
  /** Takes nothing new, puts back what is not under way, and closes the queue. The mailer is the caller's. */
  stop(): Promise<void>;
  /** Resolves when every event is noted and every e-mail sent or given up. */
  idle(): Promise<void>;
}

const retryMs = 1_000;
const settlePollMs = 100;
/** E-mails that are under way when the process stops get this long; cut off, they are sent again. */
const graceMs = 3_000;

/**
 * Tells shoppers by e-mail what became of their orders: follows the outbox of this database, puts a job for each
 * event into a queue, and sends. Any number of processes may do so; each event makes one e-mail.
 */
export function startOrderEmails(o: {
  db: Database;
  databaseUrl: string;
  mailer: Mailer;
  publicUrl: string;
  logger: Logger;
  clock: () => Date;
  times?: QueueTimes;
  /** told `emails-noted` and `email-sent`: the places a crash is tried at */
  reach?: ((point: string) => void) | undefined;
}): OrderEmails {
  const { db, logger } = o;
  const stopping = new AbortController();
  const { signal } = stopping;
  const never = createBeacon();
  const noted = createBeacon();
  const queue = createEmailQueue({ ...o, times: o.times ?? queueTimes });
  let opened = false;

  async function open(): Promise<void> {
    for (let failures = 0; !signal.aborted && !opened; failures += 1) {
      try {
        await queue.open();
        opened = true;
      } catch (error) {
        if (failures === 0)
          logger.warn({ err: error }, 'the e-mail queue cannot be opened, trying on');
        await never.changed(0, retryMs, signal);
      }
    }
  }

  async function run(): Promise<void> {
    await open();
    if (signal.aborted) return;
    await Promise.all([
      followOrderEvents({ ...o, enqueue: queue.enqueue, onNoted: noted.raise }, signal),
      sendOrderEmails({ ...o, queue, noted }, signal),
    ]);
  }

  const finished = run();
  return {
    async stop() {
      stopping.abort();
      const timeUp = setTimeout(() => void o.mailer.close(), graceMs);
      await finished;
      clearTimeout(timeUp);
      await queue.close();
    },
    async idle() {
      while (!signal.aborted) {
        if (opened && (await isSettled(db))) return;
        signalsOf(db).appended.raise();
        await never.changed(0, settlePollMs, signal);
      }
    },
  };
}
