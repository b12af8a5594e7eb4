import type { Database } from '@tessera/bff-kit/database';
import type { Logger } from '@tessera/bff-kit/logger';
import { decide, type OrderCommand } from '../orders/decide.ts';
import { nextStep, type SagaStep } from '../orders/next-step.ts';
import type { OrderSignals } from '../orders/order-signals.ts';
import type { StoredOrder } from '../orders/order-store.ts';
import { afterFailure } from './after-failure.ts';
import type { Claim } from './claim-sagas.ts';
import { LeaseLost, recordEvents } from './record-events.ts';
import { releaseSaga } from './release-saga.ts';
import { takeStep, type SagaPorts } from './take-step.ts';

/** Where a run is: about to do a step, done but not recorded, recorded. */
export type SagaMoment = `${SagaStep}:${'before' | 'done' | 'recorded'}`;

export interface SagaRun {
  db: Database;
  ports: SagaPorts;
  clock: () => Date;
  leaseMs: number;
  logger: Logger;
  /** hears of every change of an order */
  signals: OrderSignals;
  /** hears where a run is, before it goes on: for drills that end the process there */
  reach?: (moment: SagaMoment) => void;
}

/**
 * Moves a claimed order on until it is decided and settled, has to wait, or belongs to another
 * runner. Every step is recorded before the next begins, so whoever comes after a crash repeats at
 * most one, with the same keys.
 */
export async function runSaga(run: SagaRun, claim: Claim, claimed: StoredOrder): Promise<void> {
  const { db, clock, reach, signals } = run;
  let stored = claimed;
  let { attempts } = claim;
  try {
    for (;;) {
      const next = nextStep(stored.state, clock());
      if (!('do' in next)) {
        const dueAt = 'waitUntil' in next ? new Date(next.waitUntil) : null;
        // The last record of an order lets it go already.
        if (dueAt !== null || stored === claimed) {
          await releaseSaga(db, claim, { dueAt, attempts: 0, error: null });
        }
        return;
      }
      reach?.(`${next.do}:before`);
      const command = await attempt(run, claim, next.do, stored, attempts);
      if (command === 'later') return;
      reach?.(`${next.do}:done`);
      stored = await record(run, claim, stored, command);
      signals.changed(claim.orderId);
      reach?.(`${next.do}:recorded`);
      attempts = 0;
    }
  } catch (error) {
    if (!(error instanceof LeaseLost)) throw error;
    run.logger.info({ orderId: claim.orderId }, 'another runner has this order');
  }
}

/** Takes a step; when it fails, says what to record instead or schedules the next try. */
async function attempt(
  run: SagaRun,
  claim: Claim,
  step: SagaStep,
  stored: StoredOrder,
  failuresBefore: number,
): Promise<OrderCommand | 'later'> {
  try {
    return await takeStep(step, stored.state, claim, run.ports);
  } catch (error) {
    const failures = failuresBefore + 1;
    run.logger.warn({ err: error, orderId: claim.orderId, step, failures }, 'a saga step failed');
    const after = afterFailure(step, failures, stored.state);
    if ('giveUp' in after) return { type: 'reject', reason: after.giveUp, outcomeKnown: false };
    const dueAt = new Date(run.clock().getTime() + after.retryInMs);
    const message = error instanceof Error ? error.message : String(error);
    await releaseSaga(run.db, claim, { dueAt, attempts: failures, error: message });
    return 'later';
  }
}

function record(
  run: SagaRun,
  claim: Claim,
  stored: StoredOrder,
  command: OrderCommand,
): Promise<StoredOrder> {
  const now = run.clock();
  const decision = decide(stored.state, command, now);
  if (!decision.accepted) {
    throw new Error(`Order ${claim.orderId} in "${stored.state.name}" refused ${command.type}.`);
  }
  const { events } = decision;
  return recordEvents(run.db, { claim, stored, events, now, leaseMs: run.leaseMs });
}
