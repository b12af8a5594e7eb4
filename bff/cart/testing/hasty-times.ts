import type { QueueTimes } from '../emails/email-queue.ts';

/** A queue for tests: what it waits for comes within a second or two. */
export const hastyTimes: QueueTimes = {
  expireSeconds: 2,
  superviseSeconds: 1,
  retrySeconds: { first: 1, most: 1 },
};
