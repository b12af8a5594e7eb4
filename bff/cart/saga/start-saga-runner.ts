import { claimSagas } from './claim-sagas.ts';
import { runSaga, type SagaRun } from './run-saga.ts';

export interface SagaRunner {
  /** Look now: an order was placed, or a shopper answered. Called after the commit. */
  wake(): void;
  /** Takes nothing new and resolves when what is under way is finished or put aside. */
  stop(): Promise<void>;
}

/**
 * Runs due orders, `concurrency` at a time. Woken in-process after a commit; the sweep finds what
 * nobody woke it for: retries, expired second steps, orders of a process that was killed.
 */
export function startSagaRunner(
  o: SagaRun & { concurrency?: number; sweepMs?: number },
): SagaRunner {
  const concurrency = o.concurrency ?? 16;
  const running = new Set<Promise<void>>();
  let claiming: Promise<void> | null = null;
  let asked = false;
  /** the last claim got as many as it asked for, so there may be more */
  let more = false;
  let stopped = false;
  let failing = false;

  function report(error: unknown): void {
    // With the database away every sweep fails: the first says it for all.
    if (!failing) o.logger.warn({ err: error }, 'a saga run stopped; the sweep resumes it');
    failing = true;
  }

  /** Claims as long as there are free places and due orders; one claim at a time takes what is due together. */
  async function claim(): Promise<void> {
    while (asked && !stopped && running.size < concurrency) {
      asked = false;
      const limit = concurrency - running.size;
      const claims = await claimSagas(o.db, o.clock(), o.leaseMs, limit);
      more = claims.length === limit;
      failing = false;
      for (const { claim, stored } of claims) {
        const run: Promise<void> = runSaga(o, claim, stored)
          .catch(report)
          .finally(() => {
            running.delete(run);
            if (more || asked) wake();
          });
        running.add(run);
      }
    }
  }

  function wake(): void {
    asked = true;
    if (stopped || claiming || running.size >= concurrency) return;
    claiming = claim()
      .catch(report)
      .finally(() => {
        claiming = null;
        if (asked && !failing) wake();
      });
  }

  const sweep = setInterval(wake, o.sweepMs ?? 500);
  wake();
  return {
    wake,
    async stop() {
      stopped = true;
      clearInterval(sweep);
      await claiming;
      await Promise.all(running);
    },
  };
}
