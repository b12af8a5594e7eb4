import type { Transaction } from '@tessera/bff-kit/database';
import type { Logger } from '@tessera/bff-kit/logger';
import { PgBoss } from 'pg-boss';
import type { EmailJob } from './claim-emails.ts';

/** The jobs have a schema of their own, so a look into the database tells them from the shop's tables. */
export const jobSchema = 'jobs';
export const emailQueue = 'order-emails';

export interface EmailQueue {
  /** Creates what is missing; safe in several processes at once and after a failure. */
  open(): Promise<void>;
  /** In the transaction that notes the events: a job exists if and only if its e-mail is noted. */
  enqueue(tx: Transaction, eventIds: readonly string[]): Promise<void>;
  fetch(most: number): Promise<EmailJob[]>;
  /** Nothing is left to do; the record is `order_email`. */
  finish(jobs: readonly EmailJob[]): Promise<void>;
  /** To be tried again, each time later. */
  putOff(jobs: readonly EmailJob[]): Promise<void>;
  close(): Promise<void>;
}

/** How the queue behaves; tests are in more of a hurry than shops. */
export interface QueueTimes {
  /** a job whose process is gone comes back after this */
  expireSeconds: number;
  /** how often such jobs are looked for */
  superviseSeconds: number;
  retrySeconds: { first: number; most: number };
}

export const queueTimes: QueueTimes = {
  expireSeconds: 60,
  superviseSeconds: 30,
  retrySeconds: { first: 5, most: 300 },
};

const day = 86_400;

/** pg-boss on the service's own database, with a small pool of its own. */
export function createEmailQueue(o: {
  databaseUrl: string;
  logger: Logger;
  times: QueueTimes;
}): EmailQueue {
  const { expireSeconds, superviseSeconds, retrySeconds } = o.times;
  const boss = new PgBoss({
    connectionString: o.databaseUrl,
    schema: jobSchema,
    max: 2,
    connectionTimeoutMillis: 3_000,
    superviseIntervalSeconds: superviseSeconds,
    monitorIntervalSeconds: superviseSeconds,
    // What is not used here asks the database nothing: schedules, chains of jobs, statistics, tracing.
    schedule: false,
    flowIntervalSeconds: 3_600,
    bamIntervalSeconds: 3_600,
    monitorVacuum: false,
    registerInstance: false,
    openTelemetry: { enabled: false },
  });
  // Unheard, it would end the process. What failed is tried again by whoever asked for it.
  boss.on('error', (error) => o.logger.warn({ err: error }, 'the e-mail queue reported an error'));

  const attempts = (jobs: readonly EmailJob[]) =>
    jobs.map(({ eventId, attempt }) => ({ id: eventId, retryCount: attempt - 1 }));

  return {
    async open() {
      await boss.start();
      const options = {
        expireInSeconds: expireSeconds,
        retryDelay: retrySeconds.first,
        retryBackoff: true,
        retryDelayMax: retrySeconds.most,
        // Not the queue but `decideResult` gives up: being put off because the mail server is away is no failure.
        retryLimit: 100_000,
        retentionSeconds: 30 * day,
      };
      await boss.createQueue(emailQueue, options);
      await boss.updateQueue(emailQueue, options);
    },
    async enqueue({ client }, eventIds) {
      const jobs = eventIds.map((id) => ({ id }));
      const db = {
        executeSql: (text: string, values?: unknown[]) => client.query<object>(text, values),
      };
      await boss.insert(emailQueue, jobs, { db });
    },
    async fetch(most) {
      const jobs = await boss.fetch(emailQueue, { batchSize: most });
      return jobs.map(({ id, retryCount }) => ({ eventId: id, attempt: retryCount + 1 }));
    },
    async finish(jobs) {
      if (jobs.length > 0) await boss.deleteJob(emailQueue, attempts(jobs));
    },
    async putOff(jobs) {
      if (jobs.length > 0) await boss.fail(emailQueue, attempts(jobs));
    },
    close: () => boss.stop({ graceful: false }),
  };
}
