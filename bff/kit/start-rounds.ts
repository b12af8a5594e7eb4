import type { Logger } from './logger.ts';

export interface Rounds {
  /** Resolves when the round that is under way has ended. */
  stop(): Promise<void>;
}

/**
 * Does something at once and again `everyMs` after it ended, until it is stopped. A round that fails is told in the words
 * of `failed`, the first of several in a row only, and the next one comes all the same.
 */
export function startRounds(o: {
  round: () => Promise<void>;
  everyMs: number;
  logger: Logger;
  failed: string;
}): Rounds {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let failing = false;

  async function run(): Promise<void> {
    try {
      await o.round();
      failing = false;
    } catch (error) {
      if (!failing) o.logger.warn({ err: error }, o.failed);
      failing = true;
    }
    if (stopped) return;
    timer = setTimeout(() => (running = run()), o.everyMs);
  }

  let running = run();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
