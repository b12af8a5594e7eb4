import { claimSaga } from './claim-saga.ts';
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
  const concurrency = o.concurrency ?? 4;
  const running = new Set<Promise<void>>();
  let stopped = false;
  let failing = false;

  async function work(): Promise<void> {
    while (!stopped) {
      const claim = await claimSaga(o.db, o.clock(), o.leaseMs);
      failing = false;
      if (!claim) return;
      // Another order may be due as well; the claim skips the ones in hand.
      wake();
      await runSaga(o, claim);
    }
  }

  function wake(): void {
    if (stopped || running.size >= concurrency) return;
    const worker: Promise<void> = work()
      .catch((error: unknown) => {
        // With the database away every sweep fails: the first says it for all.
        if (!failing) o.logger.warn({ err: error }, 'a saga run stopped; the sweep resumes it');
        failing = true;
      })
      .finally(() => running.delete(worker));
    running.add(worker);
  }

  const sweep = setInterval(wake, o.sweepMs ?? 500);
  wake();
  return {
    wake,
    async stop() {
      stopped = true;
      clearInterval(sweep);
      await Promise.all(running);
    },
  };
}
