import type { Database } from '@tessera/bff-kit/database';
import { createBeacon } from '@tessera/bff-kit/events/signals';
import type { Logger } from '@tessera/bff-kit/logger';
import { forgetOrders } from './forget-orders.ts';

const everyMs = 60 * 60 * 1000;

/** Looks every hour whether orders of deleted accounts are settled; `wake` has it look at once. */
export function startForgetting(o: { db: Database; clock: () => Date; logger: Logger }): {
  wake(): void;
  stop(): Promise<void>;
} {
  const stopping = new AbortController();
  const { signal } = stopping;
  const woken = createBeacon();

  async function run(): Promise<void> {
    while (!signal.aborted) {
      const seen = woken.count;
      try {
        const orders = await forgetOrders(o.db, o.clock());
        if (orders > 0) o.logger.info({ orders }, 'orders of deleted accounts are impersonal now');
      } catch (error) {
        o.logger.warn({ err: error }, 'orders of deleted accounts could not be looked at');
      }
      await woken.changed(seen, everyMs, signal);
    }
  }

  const finished = run();
  return {
    wake: woken.raise,
    async stop() {
      stopping.abort();
      await finished;
    },
  };
}
